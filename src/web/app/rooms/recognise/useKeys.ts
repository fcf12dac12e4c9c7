import type { RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

const writes = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.matches('input, select, textarea') || target.closest('dialog') !== null);

/** Keys of a room, while it is the one shown and nobody is typing. `keys` names them as KeyboardEvent.key. */
export const useKeys = (
  room: RefObject<HTMLElement | null>,
  keys: Readonly<Record<string, () => void>>,
): void => {
  const current = useRef(keys);
  current.current = keys;
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.altKey || event.ctrlKey || event.metaKey || event.defaultPrevented) return;
      if (room.current?.offsetParent == null || writes(event.target)) return;
      // a button keeps its own Enter
      if (event.key === 'Enter' && event.target instanceof HTMLButtonElement) return;
      const act = current.current[event.key.length === 1 ? event.key.toLowerCase() : event.key];
      if (act === undefined) return;
      event.preventDefault();
      act();
    };
    addEventListener('keydown', press);
    return () => removeEventListener('keydown', press);
  }, [room]);
};
