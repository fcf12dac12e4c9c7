import { useState } from 'preact/hooks';
import { type Lang, sideText } from '../../../../core/index.js';
import type { ChangeRow } from '../../engine.js';
import { Button } from '../../parts/button.js';
import { Dialog } from '../../parts/dialog.js';
import { Runs } from '../../parts/runs.js';
import { useDesk } from '../../state/desk.js';
import { useWords } from '../../state/words.js';
import { OneSide } from './oneSide.js';
import { SetDifference } from './setDifference.js';
import { SideBySide } from './sideBySide.js';

/** One side as lines: of a list its entries, of an item its elements. */
const sideLines = (value: unknown, lang: Lang): string[] =>
  sideText(value, lang)
    .split('\n')
    .filter((line) => line !== '');

/** Texts up to this length are shown as one, with what went and what came marked inside. */
const short = 60;
/** More lines than these that only one side has are not all struck through or painted. */
const mostMarked = 6;

/** Both sides of a change: short texts in one, long ones side by side, lists line by line. */
export const Difference = ({ row }: { row: ChangeRow }) => {
  const t = useWords();
  const { lang } = useDesk();
  const [large, setLarge] = useState(false);
  const { before, after, runs } = row;
  if (runs !== undefined) {
    const length = Math.max(String(before).length, String(after).length);
    if (length <= short)
      return (
        <section class="difference" aria-label={t({ zh: '文字对照', en: 'Difference' })}>
          <Runs runs={runs} />
        </section>
      );
    return (
      <>
        <SideBySide runs={runs} />
        <div class="row">
          <Button onClick={() => setLarge(true)}>{t({ zh: '放大对照', en: 'Enlarge' })}</Button>
        </div>
        {large && (
          <Dialog
            wide
            title={`${row.item.name}：${row.elementTitle ?? row.title}`}
            close={() => setLarge(false)}
            actions={<Button onClick={() => setLarge(false)}>{t({ zh: '关闭', en: 'Close' })}</Button>}
          >
            <SideBySide runs={runs} />
          </Dialog>
        )}
      </>
    );
  }
  const was = sideLines(before, lang);
  const is = sideLines(after, lang);
  if (was.length === 0 && is.length === 0) return null;
  if ((was.length === 0 || is.length === 0) && was.length + is.length > mostMarked)
    return <OneSide lines={[...was, ...is]} />;
  return <SetDifference before={was} after={is} />;
};
