import type { ComponentChildren } from 'preact';
import { useEffect, useId, useRef, useState } from 'preact/hooks';

export interface MenuItem {
  key: string;
  label: string;
  /** a second line: what it is good for */
  note?: string;
  disabled?: boolean;
  /** a choice that stays, shown with a tick */
  checked?: boolean;
  run: () => void;
}

interface Props {
  children: ComponentChildren;
  label: string;
  items: readonly MenuItem[];
  disabled?: boolean;
}

const steps: Record<string, (at: number, count: number) => number> = {
  ArrowDown: (at, count) => (at + 1) % count,
  ArrowUp: (at, count) => (at - 1 + count) % count,
  Home: () => 0,
  End: (_, count) => count - 1,
};

/** A button with a few things to choose from. Arrow keys move, Escape closes and gives the focus back, Tab leaves. */
export const Menu = ({ children, label, items, disabled }: Props) => {
  const id = useId();
  const [open, setOpen] = useState(false);
  const root = useRef<HTMLDivElement>(null);
  const opener = useRef<HTMLButtonElement>(null);
  const entries = () => [...(root.current?.querySelectorAll<HTMLElement>('.menu-item') ?? [])];
  useEffect(() => {
    if (open) entries()[0]?.focus();
  }, [open]);
  const close = (back: boolean) => {
    setOpen(false);
    if (back) opener.current?.focus();
  };
  const move = (event: KeyboardEvent) => {
    if (!open) return;
    if (event.key === 'Escape') {
      event.stopPropagation();
      return close(true);
    }
    if (event.key === 'Tab') return close(false);
    const step = steps[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const all = entries();
    all[step(all.indexOf(document.activeElement as HTMLElement), all.length)]?.focus();
  };
  return (
    // keys and focus of the whole menu come together here
    // biome-ignore lint/a11y/noStaticElementInteractions: the buttons inside are what one works
    <div
      ref={root}
      class="menu"
      onKeyDown={move}
      onFocusOut={(event) => {
        if (!root.current?.contains(event.relatedTarget as Node | null)) close(false);
      }}
    >
      <button
        ref={opener}
        type="button"
        class="button"
        aria-haspopup="menu"
        aria-expanded={open}
        aria-controls={id}
        disabled={disabled}
        onClick={() => setOpen(!open)}
        onKeyDown={(event) => {
          if (event.key !== 'ArrowDown' || open) return;
          event.preventDefault();
          setOpen(true);
        }}
      >
        {children}
        <span aria-hidden="true" class="menu-mark" />
      </button>
      <div id={id} role="menu" aria-label={label} class="menu-list" hidden={!open}>
        {items.map(({ key, label: text, note, disabled: off, checked, run }) => (
          <button
            key={key}
            type="button"
            class="menu-item"
            tabIndex={-1}
            aria-disabled={off === true}
            {...(checked === undefined
              ? { role: 'menuitem' }
              : { role: 'menuitemcheckbox', 'aria-checked': checked })}
            onClick={() => {
              if (off === true) return;
              if (checked === undefined) close(true);
              run();
            }}
          >
            <span>{text}</span>
            {note !== undefined && <span class="note">{note}</span>}
          </button>
        ))}
      </div>
    </div>
  );
};
