import type { QueueRow } from '../../engine.js';
import { Chip } from '../../parts/chip.js';
import { placeText } from '../../state/placeText.js';
import { useWords } from '../../state/words.js';
import { decisionWords, percent } from './words.js';

/** One row of the queue: its name, where it stands, and what stands about it. */
export const QueueLine = ({ row, withFile }: { row: QueueRow; withFile: boolean }) => {
  const t = useWords();
  const { name, place, agency, decided, decision, score, contradictions } = row;
  return (
    <div class="queue-line">
      <div class="column">
        <span class="clip" title={name}>
          {name}
        </span>
        <span class="note clip">
          {agency === undefined ? '' : `${agency} · `}
          {placeText(place, withFile)}
        </span>
      </div>
      <div class="queue-state">
        {decided !== undefined ? (
          <Chip kind="good">
            {decided.code === 'new'
              ? t({ zh: '已定：新事项', en: 'decided: new' })
              : t({ zh: '已定', en: 'decided' })}
          </Chip>
        ) : contradictions.length > 0 ? (
          <Chip kind="error">{t({ zh: '矛盾', en: 'contradicted' })}</Chip>
        ) : (
          <Chip kind={decision === 'review' ? 'warning' : 'plain'}>{t(decisionWords[decision])}</Chip>
        )}
        <span class="note figure">{percent(score)}</span>
      </div>
    </div>
  );
};
