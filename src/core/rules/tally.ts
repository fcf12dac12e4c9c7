import type { Item } from '../model/index.js';
import type { Mark } from './context.js';
import type { Pass } from './define.js';

/**
 * One finding for a value that many records share: a wrong credit code is one fault, not one a row. `keysOf` names the
 * fault, or several (nothing: no fault); `tell` gets the first record, the key, how many records have it, and what the first says.
 */
export const oncePer = (
  mark: (item: Item) => Mark,
  keysOf: (item: Item) => string | readonly string[] | undefined,
  tell: (first: Mark, key: string, records: number, seen: Item['values']) => void,
): Pass => {
  const found = new Map<string, { first: Mark; records: number; values: Item['values'] }>();
  return {
    see(item) {
      const keys = keysOf(item);
      if (keys === undefined) return;
      for (const key of typeof keys === 'string' ? [keys] : keys) {
        const known = found.get(key);
        if (known === undefined) found.set(key, { first: mark(item), records: 1, values: item.values });
        else known.records++;
      }
    },
    finish() {
      for (const [key, { first, records, values }] of found) tell(first, key, records, values);
    },
  };
};
