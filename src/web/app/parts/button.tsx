import type { ComponentChildren } from 'preact';

interface Props {
  children: ComponentChildren;
  onClick?: (event: MouseEvent) => void;
  /** the one thing to do next */
  primary?: boolean;
  /** no border until it is pointed at */
  quiet?: boolean;
  danger?: boolean;
  disabled?: boolean;
  pressed?: boolean;
  title?: string;
  /** said before the text by screen readers */
  label?: string;
  type?: 'button' | 'submit';
}

export const Button = ({
  children,
  primary,
  quiet,
  danger,
  pressed,
  label,
  type = 'button',
  ...rest
}: Props) => {
  const look = [primary && 'primary', quiet && 'quiet', danger && 'danger'].filter(Boolean).join(' ');
  return (
    <button
      type={type}
      class={`button ${look}`}
      {...(pressed !== undefined && { 'aria-pressed': pressed })}
      {...rest}
    >
      {label !== undefined && <span class="unseen">{label}：</span>}
      {children}
    </button>
  );
};
