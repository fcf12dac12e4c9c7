import type { ComponentChildren } from 'preact';

/** Narrowing beside, the list in the middle, what is chosen on the right. Missing parts leave their room to the others. */
export const Split = ({
  side,
  list,
  detail,
}: {
  side?: ComponentChildren;
  list: ComponentChildren;
  detail?: ComponentChildren;
}) => (
  <div class={`split ${side === undefined ? '' : 'with-side'} ${detail === undefined ? '' : 'with-detail'}`}>
    {side !== undefined && <aside class="split-side">{side}</aside>}
    <div class="split-list">{list}</div>
    {detail !== undefined && <div class="split-detail">{detail}</div>}
  </div>
);
