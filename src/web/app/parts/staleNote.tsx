import { useWords } from '../state/words.js';
import { Button } from './button.js';

/** What is shown was made from something that has changed since. */
export const StaleNote = ({ stale, again }: { stale: boolean; again: () => void }) => {
  const t = useWords();
  if (!stale) return null;
  return (
    <div class="row stale-note" role="status">
      <span class="grow">
        {t({
          zh: '目录或文件在这之后改过，下面是改动以前的结果',
          en: 'The catalogue or the files have changed since; what follows is from before',
        })}
      </span>
      <Button onClick={again}>{t({ zh: '重做一遍', en: 'Do it again' })}</Button>
    </div>
  );
};
