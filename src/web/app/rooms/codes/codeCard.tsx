import type { CodeView } from '../../engine.js';
import { Chip } from '../../parts/chip.js';
import { useWords } from '../../state/words.js';

const chipOf = (severity: string) => (severity === 'error' || severity === 'warning' ? severity : 'info');

const words = {
  valid: { zh: '有效', en: 'Valid' },
  doubtful: { zh: '有疑点', en: 'Doubtful' },
  faulty: { zh: '有误', en: 'Faulty' },
} as const;

/** One code: its segments drawn as they stand, in words below, what is wrong, what the catalogue knows. */
export const CodeCard = ({ view }: { view: CodeView }) => {
  const t = useWords();
  const standing = !view.valid ? words.faulty : view.problems.length > 0 ? words.doubtful : words.valid;
  const { code, segments, problems, known, schemeTitle, basis, valid } = view;
  return (
    <article class="panel stack" aria-label={code}>
      <div class="row">
        <Chip kind={!valid ? 'error' : problems.length > 0 ? 'warning' : 'good'}>{t(standing)}</Chip>
        <span>{schemeTitle}</span>
        <span class="note">{basis}</span>
      </div>
      {segments.length === 0 ? (
        <p class="code">{code}</p>
      ) : (
        <ol class="segments">
          {segments.map(({ id, title, value, meaning }) => (
            <li key={id}>
              <span class="segment-value code">{value}</span>
              <span class="segment-title">{title}</span>
              <span class="segment-meaning">{meaning}</span>
            </li>
          ))}
        </ol>
      )}
      {problems.length > 0 && (
        <ul class="stack">
          {problems.map(({ rule, severity, message }) => (
            <li key={`${rule} ${message}`} class="row">
              <Chip kind={chipOf(severity)}>{rule}</Chip>
              <span class="grow">{message}</span>
            </li>
          ))}
        </ul>
      )}
      {known !== undefined && known.length > 0 && (
        <dl class="facts">
          {known.map(({ title, text }) => (
            <div key={`${title} ${text}`} class="fact">
              <dt>{title}</dt>
              <dd>{text}</dd>
            </div>
          ))}
        </dl>
      )}
    </article>
  );
};
