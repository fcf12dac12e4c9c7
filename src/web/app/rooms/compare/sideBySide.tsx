import { type RunMark, Runs } from '../../parts/runs.js';
import { useWords } from '../../state/words.js';

type Run = { text: string; mark: RunMark };

/** The earlier text with what went marked, the later one with what came marked. */
export const SideBySide = ({ runs }: { runs: readonly Run[] }) => {
  const t = useWords();
  const sides = [
    { title: t({ zh: '原来', en: 'Before' }), runs: runs.filter(({ mark }) => mark !== 'added') },
    { title: t({ zh: '现在', en: 'After' }), runs: runs.filter(({ mark }) => mark !== 'removed') },
  ];
  return (
    <div class="sides">
      {sides.map(({ title, runs: own }) => (
        <section key={title} class="difference" aria-label={title}>
          <h3 class="note">{title}</h3>
          <Runs runs={own} />
        </section>
      ))}
    </div>
  );
};
