import type { RefObject } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';

/**
 * Files dropped on a place, or anywhere in the room around it when it is `roomy`; true while something is held over it.
 */
export const useDrop = (
  place: RefObject<HTMLElement | null>,
  take: (files: File[]) => void,
  roomy: boolean,
): boolean => {
  const [over, setOver] = useState(false);
  const latest = useRef(take);
  latest.current = take;
  useEffect(() => {
    const around = roomy ? place.current?.closest<HTMLElement>('.room') : place.current;
    if (around === null || around === undefined) return;
    const hold = (event: DragEvent) => {
      if (event.dataTransfer?.types.includes('Files') !== true) return;
      event.preventDefault();
      setOver(true);
    };
    const leave = (event: DragEvent) => {
      if (!(event.relatedTarget instanceof Node && around.contains(event.relatedTarget))) setOver(false);
    };
    const drop = (event: DragEvent) => {
      event.preventDefault();
      setOver(false);
      const files = [...(event.dataTransfer?.files ?? [])];
      if (files.length > 0) latest.current(files);
    };
    around.addEventListener('dragover', hold);
    around.addEventListener('dragleave', leave);
    around.addEventListener('drop', drop);
    return () => {
      around.removeEventListener('dragover', hold);
      around.removeEventListener('dragleave', leave);
      around.removeEventListener('drop', drop);
    };
  }, [place, roomy]);
  return over;
};
