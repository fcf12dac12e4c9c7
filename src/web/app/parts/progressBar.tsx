import type { Progress } from '../engine.js';
import { useWords } from '../state/words.js';
import { Button } from './button.js';

/** What is being done and how far it is; with `cancel` it can be stopped. */
export const ProgressBar = ({
  progress,
  cancel,
}: {
  progress: Progress | undefined;
  cancel?: () => void;
}) => {
  const t = useWords();
  const text = t(progress?.text ?? { zh: '正在处理……', en: 'working…' });
  return (
    <div class="progress">
      <span class="note grow">{text}</span>
      <progress aria-label={text} max={1} {...(progress?.share !== undefined && { value: progress.share })} />
      {cancel !== undefined && <Button onClick={cancel}>{t({ zh: '停下', en: 'Stop' })}</Button>}
    </div>
  );
};
