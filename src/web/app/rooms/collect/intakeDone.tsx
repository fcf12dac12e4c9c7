import type { IntakeView } from '../../engine.js';
import { Button } from '../../parts/button.js';
import { useDesk } from '../../state/desk.js';
import { figure, useWords } from '../../state/words.js';

/** Taken in: what came of it, and where the work goes on. */
export const IntakeDone = ({ view }: { view: IntakeView }) => {
  const t = useWords();
  const { go } = useDesk();
  const { added, updated, review, rejected, files } = view;
  const out = review + rejected;
  return (
    <div class="intake-done" role="status">
      <p class="grow">
        {t({
          zh: `已收进目录：新增 ${figure(added)}、更新 ${figure(updated)} 个事项，改了 ${figure(files.length)} 个文件。`,
          en: `Taken in: ${figure(added)} added, ${figure(updated)} updated, ${figure(files.length)} files changed. `,
        })}
        {out > 0 &&
          t({
            zh: `${figure(out)} 行还没有收；定好或改好以后再收一次，收过的不会重复。`,
            en: `${figure(out)} rows stayed out; take in again once they are decided or mended, nothing comes twice.`,
          })}
      </p>
      {review > 0 && (
        <Button onClick={() => go('recognise')}>
          {t({ zh: `去“认”里定 ${figure(review)} 行`, en: `Decide ${figure(review)} rows` })}
        </Button>
      )}
      <Button onClick={() => go('check')}>{t({ zh: '去“核”里查问题', en: 'Check it' })}</Button>
    </div>
  );
};
