import type { ComponentChildren } from 'preact';

export type ChipKind = 'error' | 'warning' | 'info' | 'good' | 'plain';

/** A short word about a thing's state; colour never says it alone. */
export const Chip = ({
  kind = 'plain',
  title,
  children,
}: {
  kind?: ChipKind;
  title?: string;
  children: ComponentChildren;
}) => (
  <span class={`chip ${kind}`} title={title}>
    {children}
  </span>
);
