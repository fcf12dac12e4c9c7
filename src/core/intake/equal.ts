import {
  type ElementId,
  elementIds,
  type HandlingItem,
  type ItemValues,
  rawOfValues,
} from '../model/index.js';

/** Whether two values of an element say the same, whatever order their keys were written in. */
export const sameValue = (element: ElementId, a: unknown, b: unknown): boolean =>
  a === b ||
  (a !== undefined &&
    b !== undefined &&
    JSON.stringify(rawOfValues({ [element]: a })) === JSON.stringify(rawOfValues({ [element]: b })));

export const sameValues = (a: ItemValues, b: ItemValues): boolean => {
  for (const id of elementIds) if (!sameValue(id, a[id], b[id])) return false;
  return true;
};

export const sameHandling = (a: readonly HandlingItem[], b: readonly HandlingItem[]): boolean =>
  a.length === b.length &&
  a.every((one, i) => {
    const other = b[i]!;
    return (
      one.name === other.name &&
      one.serial === other.serial &&
      one.handlingCode === other.handlingCode &&
      sameValues(one.values, other.values)
    );
  });

export const sameExtra = (
  a: Readonly<Record<string, string>> = {},
  b: Readonly<Record<string, string>> = {},
): boolean => {
  const keys = Object.keys(a);
  return keys.length === Object.keys(b).length && keys.every((key) => a[key] === b[key]);
};
