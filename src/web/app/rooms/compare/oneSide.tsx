import { useWords } from '../../state/words.js';

/** A whole item or a long list that only one side has: the title of the change says which, here it is read. */
export const OneSide = ({ lines }: { lines: readonly string[] }) => {
  const t = useWords();
  return (
    <section class="difference" aria-label={t({ zh: '内容', en: 'Content' })}>
      <ul class="one-side">
        {lines.map((line, i) => (
          <li key={`${i} ${line}`}>{line}</li>
        ))}
      </ul>
    </section>
  );
};
