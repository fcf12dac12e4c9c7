import { useEffect, useState } from 'preact/hooks';
import type { ColumnMeaning } from '../../engine.js';
import { useDesk } from '../../state/desk.js';

/** All that a column can be, in the reader's language. */
export const useMeanings = (): ColumnMeaning[] => {
  const { engine, lang, complain } = useDesk();
  const [meanings, setMeanings] = useState<ColumnMeaning[]>([]);
  useEffect(() => {
    engine.elements().then(setMeanings, complain);
  }, [engine, lang]);
  return meanings;
};
