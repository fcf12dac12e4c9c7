import type { Progress } from '../engine.js';
import type { Notice } from '../state/desk.js';
import { useWords } from '../state/words.js';
import { ProgressBar } from './progressBar.js';

/** Before the catalogue is there, or when it cannot be read. */
export const Opening = ({
  trouble,
  progress,
}: {
  trouble: Notice | undefined;
  progress: Progress | undefined;
}) => {
  const t = useWords();
  if (trouble !== undefined)
    return (
      <div class="empty" role="alert">
        <h1>{t({ zh: '目录打不开', en: 'The catalogue cannot be opened' })}</h1>
        <p>{t(trouble.text)}</p>
        {trouble.bug !== undefined && <pre class="notice-bug">{trouble.bug}</pre>}
      </div>
    );
  return (
    <div class="empty">
      <ProgressBar progress={progress ?? { text: { zh: '正在打开目录……', en: 'opening the catalogue…' } }} />
    </div>
  );
};
