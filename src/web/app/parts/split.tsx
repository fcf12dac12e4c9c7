import type { ComponentChildren } from 'preact';
import { useWords } from '../state/words.js';

/** Narrowing beside, the list in the middle, what is chosen on the right. Missing parts leave their room to the others. */
export const Split = ({
  side,
  list,
  detail,
}: {
  side?: ComponentChildren;
  list: ComponentChildren;
  detail?: ComponentChildren;
}) => {
  const t = useWords();
  return (
    <div
      class={`split ${side === undefined ? '' : 'with-side'} ${detail === undefined ? '' : 'with-detail'}`}
    >
      {side !== undefined && <aside class="split-side">{side}</aside>}
      <div class="split-list">{list}</div>
      {detail !== undefined && (
        // a scroll area must be reachable by keyboard
        // biome-ignore lint/a11y/noNoninteractiveTabindex: scrolls
        <section class="split-detail" tabIndex={0} aria-label={t({ zh: '详情', en: 'Detail' })}>
          {detail}
        </section>
      )}
    </div>
  );
};
