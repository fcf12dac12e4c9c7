import type { EncodeView } from '../../engine.js';
import { Button } from '../../parts/button.js';
import { useDesk } from '../../state/desk.js';
import { figure, useWords } from '../../state/words.js';

const shown = 50;

/** Items that get no code, why, and where that is put right. */
export const RefusedItems = ({ refused }: Pick<EncodeView, 'refused'>) => {
  const t = useWords();
  const { go } = useDesk();
  if (refused.length === 0) return null;
  return (
    <section class="panel stack">
      <div class="row">
        <h2 class="grow">
          {t({
            zh: `${figure(refused.length)} 个事项给不了，其余照给`,
            en: `${figure(refused.length)} items get no code, the others do`,
          })}
        </h2>
        <Button onClick={() => go('recognise')}>{t({ zh: '去“认”里定', en: 'Decide them' })}</Button>
      </div>
      <ul class="refused">
        {refused.slice(0, shown).map(({ record, reason }) => (
          <li key={`${record} ${reason}`}>{reason}</li>
        ))}
      </ul>
      {refused.length > shown && (
        <p class="note">
          {t({
            zh: `列出前 ${shown} 个，共 ${figure(refused.length)} 个`,
            en: `${shown} of ${figure(refused.length)} are listed`,
          })}
        </p>
      )}
    </section>
  );
};
