import { Chip } from '../../parts/chip.js';
import { StaleNote } from '../../parts/staleNote.js';
import { figure, useWords } from '../../state/words.js';
import { Suppressed } from './suppressed.js';
import type { Checked } from './target.js';

/** Nothing found: calm, and precise about what was looked at. */
export const CleanResult = ({
  checked,
  stale,
  again,
}: {
  checked: Checked;
  stale: boolean;
  again: () => void;
}) => {
  const t = useWords();
  const { head } = checked.view;
  const { records, accepted } = head.summary;
  return (
    <>
      <StaleNote stale={stale} again={again} />
      <div class="empty">
        <Chip kind="good">{t({ zh: '核查完成', en: 'Checked' })}</Chip>
        <h2>{t({ zh: '没有发现问题', en: 'No problem found' })}</h2>
        <p class="soft">
          {t({
            zh: `按 ${head.date} 的规则核查了 ${figure(records)} 个事项${accepted > 0 ? `；另有 ${figure(accepted)} 个问题已经接受，不计在内` : ''}`,
            en: `${figure(records)} items checked by the rules of ${head.date}${accepted > 0 ? `; ${figure(accepted)} accepted problems are not counted` : ''}`,
          })}
        </p>
        <ul class="note">
          {head.inputs.map(({ path, records: own }) => (
            <li key={path}>
              {path} · {t({ zh: `${figure(own)} 项`, en: `${figure(own)} items` })}
            </li>
          ))}
        </ul>
        <Suppressed view={checked.view} />
      </div>
    </>
  );
};
