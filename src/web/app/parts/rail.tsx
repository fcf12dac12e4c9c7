import { type RoomId, rooms } from '../rooms.js';
import { useWords } from '../state/words.js';

/** The six rooms down the side. */
export const Rail = ({ room }: { room: RoomId }) => {
  const t = useWords();
  return (
    <nav class="rail" aria-label={t({ zh: '房间', en: 'Rooms' })}>
      <button type="button" class="skip" onClick={focusStage}>
        {t({ zh: '跳到内容', en: 'Skip to content' })}
      </button>
      <div class="rail-mark" aria-hidden="true">
        三同
      </div>
      {rooms.map(({ id, sign, name, does }, i) => (
        <a
          key={id}
          href={`#${id}`}
          title={`${t(does)}（Alt+${i + 1}）`}
          {...(id === room && { 'aria-current': 'page' as const })}
        >
          <span class="rail-sign" aria-hidden="true">
            {sign}
          </span>
          <span class="rail-name">{t(name)}</span>
        </a>
      ))}
    </nav>
  );
};

const focusStage = (): void => document.getElementById('stage')?.focus();
