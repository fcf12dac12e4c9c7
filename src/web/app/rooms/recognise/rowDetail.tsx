import type { QueueRow } from '../../engine.js';
import { Button } from '../../parts/button.js';
import { Chip } from '../../parts/chip.js';
import { useDesk } from '../../state/desk.js';
import { placeText } from '../../state/placeText.js';
import { useWords } from '../../state/words.js';
import { CandidateCard } from './candidateCard.js';
import { codeOf, decisionWords } from './words.js';

interface Props {
  row: QueueRow;
  decide: (decision: string | null) => void;
  next: () => void;
}

/** The row in question, what contradicts, and the standard items it may be. */
export const RowDetail = ({ row, decide, next }: Props) => {
  const t = useWords();
  const { catalogue, files } = useDesk();
  const { name, place, agency, division, decision, decided, reasons, contradictions, candidates } = row;
  const where = catalogue.divisions.find(({ code }) => code === division)?.name ?? division;
  // mostly the first candidate's, which stand below
  const own = reasons.filter((reason) => candidates[0]?.reasons.includes(reason) !== true);
  return (
    <article class="row-detail" aria-label={name}>
      <header>
        <h2>{name}</h2>
        <p class="note">
          {[agency, where, placeText(place, files.length > 1)]
            .filter((part) => part !== undefined && part !== '')
            .join(' · ')}
        </p>
        <p class="row">
          {decided === undefined ? (
            <Chip kind={decision === 'review' ? 'warning' : 'plain'}>{t(decisionWords[decision])}</Chip>
          ) : (
            <>
              <Chip kind="good">
                {decided.code === 'new'
                  ? t({ zh: '已定：新事项', en: 'decided: new' })
                  : t({ zh: `已定：${decided.code}`, en: `decided: ${decided.code}` })}
              </Chip>
              <span class="note">
                {decided.who} {decided.when}
              </span>
            </>
          )}
          {own.map((reason) => (
            <span key={reason} class="note">
              {reason}
            </span>
          ))}
        </p>
      </header>
      {contradictions.length > 0 && (
        <div class="contradictions" role="note">
          <h3>{t({ zh: '说法对不上', en: 'What does not agree' })}</h3>
          <ul>
            {contradictions.map((text) => (
              <li key={text}>{text}</li>
            ))}
          </ul>
        </div>
      )}
      <h3>
        {candidates.length === 0
          ? t({ zh: '目录里没有相近的事项', en: 'Nothing in the directory comes near' })
          : t({ zh: '是目录里的哪一个', en: 'Which of the directory is it' })}
      </h3>
      <ol class="candidates">
        {candidates.slice(0, 5).map((candidate, i) => (
          <CandidateCard
            key={candidate.key}
            candidate={candidate}
            number={i + 1}
            chosen={decided?.code === codeOf(candidate)}
            choose={() => decide(codeOf(candidate))}
          />
        ))}
      </ol>
      <footer class="row">
        <Button pressed={decided?.code === 'new'} onClick={() => decide('new')}>
          <kbd>N</kbd>
          {t({ zh: '都不是，是新事项', en: 'None: a new item' })}
        </Button>
        <Button disabled={decided === undefined} onClick={() => decide(null)}>
          <kbd>U</kbd>
          {t({ zh: '收回', en: 'Take back' })}
        </Button>
        <span class="grow" />
        <Button quiet onClick={next}>
          {t({ zh: '下一个没定的', en: 'Next' })}
          <kbd>↵</kbd>
        </Button>
      </footer>
    </article>
  );
};
