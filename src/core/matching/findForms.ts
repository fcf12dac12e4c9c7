import type { Anatomy } from './anatomy.js';
import { gramsOf, type MatchIndex } from './nameIndex.js';

/** A form that shares something with the name asked for, and how alike the objects are (0–1). */
export interface FoundForm {
  form: number;
  alike: number;
}

/** Postings read for one name before commoner pairs of characters bring nobody new. */
const budget = 500;
/** How many more than asked for are measured exactly, when the budget was spent. */
const spare = 8;

/** Weighted likeness of two objects: shared weight against both, with some credit when one holds the other. */
export const likeness = (shared: number, a: number, b: number): number => {
  const least = Math.min(a, b);
  if (least <= 0 || shared <= 0) return 0;
  return Math.min(1, (0.7 * 2 * shared) / (a + b) + (0.3 * shared) / least);
};

/** Puts a form into its place among the best, or passes it over. */
const keep = (best: FoundForm[], form: number, alike: number, limit: number): void => {
  let at = best.length;
  if (at >= limit) {
    const last = best[at - 1]!;
    if (alike < last.alike || (alike === last.alike && form > last.form)) return;
    at--;
    best.pop();
  }
  while (
    at > 0 &&
    (alike > best[at - 1]!.alike || (alike === best[at - 1]!.alike && form < best[at - 1]!.form))
  )
    at--;
  best.splice(at, 0, { form, alike });
};

/** Weight of the pairs that a name shares with a form; both ascending. */
const sharedWeight = (index: MatchIndex, grams: Int32Array, weights: Float64Array, form: number): number => {
  const all = index.grams;
  const end = index.starts[form + 1]!;
  let sum = 0;
  for (let i = 0, j = index.starts[form]!; i < grams.length && j < end; ) {
    const x = grams[i]!;
    const y = all[j]!;
    if (x === y) sum += weights[i]!;
    if (x <= y) i++;
    if (y <= x) j++;
  }
  return sum;
};

interface Sighted {
  best: FoundForm[];
  /** every pair was looked at, so the likenesses are exact */
  complete: boolean;
}

/** Forms that share the rarest pairs, best first, judged by those pairs. */
const inSight = (
  index: MatchIndex,
  grams: Int32Array,
  weights: Float64Array,
  total: number,
  limit: number,
): Sighted => {
  const { sums, totals } = index;
  const rows: { row: Int32Array; weight: number }[] = [];
  for (let i = 0; i < grams.length; i++) {
    const row = index.postings.get(grams[i]!);
    if (row !== undefined) rows.push({ row, weight: weights[i]! });
  }
  rows.sort((a, b) => a.row.length - b.row.length);
  const touched: number[] = [];
  let read = 0;
  let complete = true;
  for (const { row, weight } of rows) {
    complete = read === 0 || read + row.length <= budget;
    if (!complete) break;
    read += row.length;
    for (let i = 0; i < row.length; i++) {
      const form = row[i]!;
      const sum = sums[form]!;
      if (sum === 0) touched.push(form);
      sums[form] = sum + weight;
    }
  }
  const best: FoundForm[] = [];
  const wanted = complete ? limit : limit + spare;
  for (let i = 0; i < touched.length; i++) {
    const form = touched[i]!;
    keep(best, form, likeness(sums[form]!, total, totals[form]!), wanted);
    sums[form] = 0;
  }
  return { best, complete };
};

/**
 * The forms nearest to a name, best first, at most `limit`. Ties are broken by place in the index, which is sorted, so
 * the answer depends on nothing else. The work for one name is bounded, however large the directory is.
 */
export const findForms = (index: MatchIndex, anatomy: Anatomy, limit: number): FoundForm[] => {
  const grams = gramsOf(anatomy.object);
  const weights = new Float64Array(grams.length);
  let total = 0;
  for (let i = 0; i < grams.length; i++) {
    const weight = index.weights.get(grams[i]!) ?? index.rarest;
    weights[i] = weight;
    total += weight;
  }
  const sighted = inSight(index, grams, weights, total, limit);
  let { best } = sighted;
  if (!sighted.complete) {
    best = [];
    for (const { form } of sighted.best)
      keep(
        best,
        form,
        likeness(sharedWeight(index, grams, weights, form), total, index.totals[form]!),
        limit,
      );
  }
  for (const form of index.byLetters.get(anatomy.letters) ?? [])
    if (!best.some((found) => found.form === form)) keep(best, form, 1, limit);
  return best;
};
