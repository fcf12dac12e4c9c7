import type { Anatomy } from './anatomy.js';
import { gramsOf, type MatchIndex } from './nameIndex.js';

/** A form that shares something with the name asked for, and how alike the objects are (0–1). */
export interface FoundForm {
  form: number;
  alike: number;
}

/** Once this many forms are in sight, commoner pairs of characters only add to what is there and bring nobody new. */
const enough = 1500;

/** Weighted likeness of two objects: shared weight against both, with some credit when one holds the other. */
export const likeness = (shared: number, a: number, b: number): number => {
  const least = Math.min(a, b);
  if (least <= 0 || shared <= 0) return 0;
  return Math.min(1, (0.7 * 2 * shared) / (a + b) + (0.3 * shared) / least);
};

const better = (a: FoundForm, b: FoundForm): boolean =>
  a.alike > b.alike || (a.alike === b.alike && a.form < b.form);

const keep = (best: FoundForm[], one: FoundForm, limit: number): void => {
  const last = best[best.length - 1];
  if (best.length >= limit && last !== undefined && !better(one, last)) return;
  let at = best.length;
  while (at > 0 && better(one, best[at - 1]!)) at--;
  best.splice(at, 0, one);
  if (best.length > limit) best.pop();
};

/**
 * The forms nearest to a name, best first, at most `limit`. Ties are broken by place in the index, which is sorted, so
 * the answer depends on nothing else. Linear in the name and in the postings of its pairs of characters.
 */
export const findForms = (index: MatchIndex, anatomy: Anatomy, limit: number): FoundForm[] => {
  const { sums } = index;
  const touched: number[] = [];
  const rows: { row: Int32Array; weight: number }[] = [];
  let total = 0;
  for (const gram of gramsOf(anatomy.object)) {
    const row = index.postings.get(gram);
    const weight = row === undefined ? index.rarest : (index.weights.get(gram) ?? 0);
    total += weight;
    if (row !== undefined) rows.push({ row, weight });
  }
  rows.sort((a, b) => a.row.length - b.row.length);
  for (const { row, weight } of rows) {
    const open = touched.length < enough;
    for (const form of row) {
      const sum = sums[form] ?? 0;
      if (sum === 0) {
        if (!open) continue;
        touched.push(form);
      }
      sums[form] = sum + weight;
    }
  }
  const best: FoundForm[] = [];
  const equal = anatomy.object === '' ? [] : (index.byLetters.get(anatomy.letters) ?? []);
  for (const form of equal) if (sums[form] === 0) keep(best, { form, alike: 1 }, limit);
  for (const form of touched) {
    keep(best, { form, alike: likeness(sums[form] ?? 0, total, index.forms[form]?.weight ?? 0) }, limit);
    sums[form] = 0;
  }
  return best;
};
