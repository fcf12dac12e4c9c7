import type { ElementId, Item } from '../model/index.js';

/**
 * Of `all`, those whose element has a column in the item's sheet, where nothing else can stand. Kept for the sheet at
 * hand, whose rows share one map of columns.
 */
export const ofSheet = <T>(
  all: readonly T[],
  idOf: (one: T) => ElementId,
): ((item: Item) => readonly T[]) => {
  let sheet: Item['origin']['columns'];
  let kept = all;
  return ({ kind, origin: { columns, cells } }) => {
    if (kind !== 'bare' || columns === undefined || cells !== undefined) return all;
    if (columns !== sheet) {
      sheet = columns;
      kept = all.filter((one) => columns.has(idOf(one)));
    }
    return kept;
  };
};
