import type { ComponentChildren } from 'preact';
import { useEffect, useId, useRef } from 'preact/hooks';

interface Props {
  title: string;
  children: ComponentChildren;
  /** buttons, the primary one last */
  actions: ComponentChildren;
  close: () => void;
  onSubmit?: () => void;
  /** for texts to read, not for questions */
  wide?: boolean;
}

/** A question in front of the work; Escape closes it, focus returns to where it was. */
export const Dialog = ({ title, children, actions, close, onSubmit, wide }: Props) => {
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();
  useEffect(() => {
    const shown = dialog.current;
    if (shown !== null && !shown.open) shown.showModal();
    return () => shown?.close();
  }, []);
  const submit = (event: Event) => {
    event.preventDefault();
    onSubmit?.();
  };
  return (
    <dialog ref={dialog} class={wide === true ? 'wide' : ''} aria-labelledby={id} onClose={close}>
      <form onSubmit={submit}>
        <h2 id={id}>{title}</h2>
        <div class="stack">{children}</div>
        <div class="dialog-actions">{actions}</div>
      </form>
    </dialog>
  );
};
