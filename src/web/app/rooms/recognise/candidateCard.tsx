import type { QueueRow } from '../../engine.js';
import { Chip } from '../../parts/chip.js';
import { useWords } from '../../state/words.js';
import { percent, relations } from './words.js';

interface Props {
  candidate: QueueRow['candidates'][number];
  /** the key that takes it */
  number: number;
  chosen: boolean;
  choose: () => void;
}

/** A standard item the row may be; where its name differs from the row's is marked. */
export const CandidateCard = ({ candidate, number, chosen, choose }: Props) => {
  const t = useWords();
  const { runs, name, basicCode, score, relation, reasons } = candidate;
  const { text, kind } = relations[relation];
  return (
    <li class={`candidate ${chosen ? 'chosen' : ''}`}>
      <button type="button" aria-pressed={chosen} aria-keyshortcuts={String(number)} onClick={choose}>
        <kbd>{number}</kbd>
        <span class="candidate-name" title={name}>
          {runs.map((run, i) => (run.same ? run.text : <mark key={i}>{run.text}</mark>))}
        </span>
        <span class="candidate-score figure">{percent(score)}</span>
      </button>
      <div class="candidate-why">
        <Chip kind={kind}>{t(text)}</Chip>
        {basicCode !== undefined && <span class="code note">{basicCode}</span>}
        {reasons.map((reason) => (
          <span key={reason} class="note">
            {reason}
          </span>
        ))}
      </div>
    </li>
  );
};
