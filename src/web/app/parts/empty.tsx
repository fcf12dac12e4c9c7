import type { ComponentChildren } from 'preact';

/** Nothing here yet: says what to do next, and offers it. */
export const Empty = ({
  title,
  children,
  action,
}: {
  title: string;
  children?: ComponentChildren;
  action?: ComponentChildren;
}) => (
  <div class="empty">
    <h2>{title}</h2>
    {children !== undefined && <p class="soft">{children}</p>}
    {action !== undefined && <div class="row">{action}</div>}
  </div>
);
