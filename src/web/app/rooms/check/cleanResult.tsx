import { Button } from '../../parts/button.js';
import { Chip } from '../../parts/chip.js';
import { Empty } from '../../parts/empty.js';
import { StaleNote } from '../../parts/staleNote.js';
import { useDesk } from '../../state/desk.js';
import { figure, useWords } from '../../state/words.js';
import { Crashes } from './crashes.js';
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
  const { go } = useDesk();
  const { records, accepted } = head.summary;
  if (records === 0)
    return (
      <>
        <StaleNote stale={stale} again={again} />
        <Empty
          title={t({ zh: '没有事项可以核查', en: 'No items to check' })}
          action={
            <Button primary onClick={() => go('collect')}>
              {t({ zh: '去“收”里看', en: 'Go to 收' })}
            </Button>
          }
        >
          {t({
            zh: '目录还是空的，或者文件里没有认出事项：先收进清单，或看看表头认对了没有。',
            en: 'The catalogue is empty, or no item was recognised in the file: take a list in, or look at its headings.',
          })}
        </Empty>
      </>
    );
  return (
    <>
      <StaleNote stale={stale} again={again} />
      <Crashes view={checked.view} />
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
