/** Asking and counting, for all sets of the matching bench. */
import { matchItem } from '../../dist/core/matching/matchItem.js';
import { buildIndex } from '../../dist/core/matching/nameIndex.js';

export const at = (value) => Number(value.toFixed(4));

/** Asks every query of its index. `truth` is the right key. */
export const measure = (queries, index, options) => {
  const found = { n: queries.length, same: 0, right: 0, review: 0, first: 0, five: 0, wrong: [] };
  for (const { query, truth } of queries) {
    const result = matchItem(query, index, options);
    if (result.decision === 'same') {
      found.same += 1;
      if (result.key === truth) found.right += 1;
      else found.wrong.push(`${query.name} → ${result.candidates[0].name}`);
    }
    if (result.decision === 'review') found.review += 1;
    if (result.candidates[0]?.key === truth) found.first += 1;
    if (result.candidates.some((c) => c.key === truth)) found.five += 1;
  }
  return found;
};

/** One pair alone: `a` asked of a directory that holds only `b`, both ways. */
export const pairSame = ({ a, b }, options = {}, row = {}) =>
  [
    [a, b],
    [b, a],
  ].map(
    ([name, other]) =>
      matchItem({ ...row, name }, buildIndex([{ ...row, name: other }]), options).decision === 'same',
  );
