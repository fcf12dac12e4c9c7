import { useEffect, useState } from 'preact/hooks';
import type { ElementId } from '../../../../core/index.js';
import { useDesk } from '../../state/desk.js';

/** All elements a column can be, in the reader's language. */
export const useElements = (): { id: ElementId; title: string }[] => {
  const { engine, lang, complain } = useDesk();
  const [elements, setElements] = useState<{ id: ElementId; title: string }[]>([]);
  useEffect(() => {
    engine.elements().then(setElements, complain);
  }, [engine, lang]);
  return elements;
};
