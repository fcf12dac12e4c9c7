import type { RefObject } from 'preact';
import { useEffect } from 'preact/hooks';

const moves: Record<string, string> = { j: 'ArrowDown', k: 'ArrowUp' };

const typesInto = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && target.matches('input, select, textarea, dialog *');

/**
 * Keys of a list and what stands around it: j and k move the selection, / goes to the search box. They work only while the focus is
 * inside (WCAG 2.1.4), and never while one types.
 */
export const useListKeys = (place: RefObject<HTMLElement | null>): void => {
  useEffect(() => {
    const around = place.current;
    if (around === null) return;
    const press = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.altKey || event.metaKey || typesInto(event.target)) return;
      if (event.key === '/') {
        event.preventDefault();
        around.querySelector<HTMLElement>('input[type="search"]')?.focus();
        return;
      }
      const key = moves[event.key];
      const list = around.querySelector<HTMLElement>('.long-list');
      if (key === undefined || list === null) return;
      event.preventDefault();
      list.focus({ preventScroll: true });
      list.dispatchEvent(new KeyboardEvent('keydown', { key, cancelable: true }));
    };
    around.addEventListener('keydown', press);
    return () => around.removeEventListener('keydown', press);
  }, [place]);
};
