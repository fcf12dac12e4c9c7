import type { RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

const writes = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && target.matches('input, select, textarea, dialog *');

/**
 * Single keys, named as KeyboardEvent.key, of a place and what stands in it. They work only while the focus is inside (WCAG 2.1.4)
 * and never while one types.
 */
export const useKeys = (
  place: RefObject<HTMLElement | null>,
  keys: Readonly<Record<string, () => void>>,
): void => {
  const current = useRef(keys);
  current.current = keys;
  useEffect(() => {
    const around = place.current;
    if (around === null) return;
    const press = (event: KeyboardEvent) => {
      if (event.altKey || event.ctrlKey || event.metaKey || event.defaultPrevented) return;
      if (writes(event.target)) return;
      // a button keeps its own Enter
      if (event.key === 'Enter' && event.target instanceof HTMLButtonElement) return;
      const act = current.current[event.key.length === 1 ? event.key.toLowerCase() : event.key];
      if (act === undefined) return;
      event.preventDefault();
      act();
    };
    around.addEventListener('keydown', press);
    return () => around.removeEventListener('keydown', press);
  }, [place]);
};
