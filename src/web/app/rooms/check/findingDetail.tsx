import { useState } from 'preact/hooks';
import { severityWords, where } from '../../../../core/index.js';
import type { CheckTarget, FindingRow } from '../../engine.js';
import { Button } from '../../parts/button.js';
import { Chip } from '../../parts/chip.js';
import { CopyButton } from '../../parts/copyButton.js';
import { useDesk } from '../../state/desk.js';
import { useWords } from '../../state/words.js';
import { AcceptDialog } from './acceptDialog.js';
import { CellExcerpt } from './cellExcerpt.js';
import { FindingFacts } from './findingFacts.js';

interface Props {
  row: FindingRow;
  target: CheckTarget;
  /** an accepted finding leaves the list: check again */
  accepted: () => void;
}

/** One finding explained: what, where in its sheet, what to do, why. */
export const FindingDetail = ({ row, target, accepted }: Props) => {
  const t = useWords();
  const { lang, catalogue } = useDesk();
  const [accepting, setAccepting] = useState(false);
  const place = where(row.place, lang);
  const acceptable = target.kind === 'catalogue' && !catalogue.readOnly;
  return (
    <article class="stack finding" aria-labelledby="finding-title">
      <header>
        <div class="row">
          <Chip kind={row.severity}>{t(severityWords[row.severity])}</Chip>
          <h2 id="finding-title">{row.title}</h2>
        </div>
        {row.itemName !== undefined && <p class="soft">{row.itemName}</p>}
      </header>
      <p class="finding-says">{row.message}</p>
      {row.remedy !== '' && (
        <section class="remedy">
          <h3>{t({ zh: '怎么改', en: 'What to do' })}</h3>
          <p>{row.remedy}</p>
        </section>
      )}
      <CellExcerpt row={row} />
      <FindingFacts row={row} place={place} />
      <div class="row">
        <CopyButton text={place}>{t({ zh: '复制位置', en: 'Copy the place' })}</CopyButton>
        {acceptable && (
          <Button onClick={() => setAccepting(true)}>{t({ zh: '接受这个问题……', en: 'Accept…' })}</Button>
        )}
      </div>
      {target.kind === 'catalogue' && catalogue.readOnly && (
        <p class="note">
          {t({
            zh: '目录只读：不能在这里接受问题',
            en: 'the catalogue is read-only: findings cannot be accepted here',
          })}
        </p>
      )}
      {accepting && <AcceptDialog row={row} close={() => setAccepting(false)} accepted={accepted} />}
    </article>
  );
};
