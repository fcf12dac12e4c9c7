import { useWords } from '../../state/words.js';

/** Lines that both sides have are counted beyond this many. */
const mostSame = 4;

/** Two lists as sets: what went, what came, what stayed. */
export const SetDifference = ({ before, after }: { before: readonly string[]; after: readonly string[] }) => {
  const t = useWords();
  const was = new Set(before);
  const is = new Set(after);
  const gone = before.filter((line) => !is.has(line));
  const come = after.filter((line) => !was.has(line));
  const same = after.filter((line) => was.has(line));
  return (
    <section class="difference" aria-label={t({ zh: '对照', en: 'Difference' })}>
      <ul class="set">
        {gone.map((line) => (
          <li key={`- ${line}`} class="set-gone">
            <del>{line}</del>
          </li>
        ))}
        {come.map((line) => (
          <li key={`+ ${line}`} class="set-come">
            <ins>{line}</ins>
          </li>
        ))}
        {same.slice(0, mostSame).map((line) => (
          <li key={`= ${line}`}>{line}</li>
        ))}
      </ul>
      {same.length > mostSame && (
        <p class="note">
          {t({
            zh: `另有 ${same.length - mostSame} 条没有变`,
            en: `${same.length - mostSame} more are the same`,
          })}
        </p>
      )}
    </section>
  );
};
