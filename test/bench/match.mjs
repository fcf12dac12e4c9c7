/**
 * Is this row that item? Precision and recall of `same`, share for a person, candidates, on hand-written pairs and on the
 * real lists of ../shared/data, beside fuse.js and a bigram cosine on the same pairs. Then speed, memory and order.
 */
import { matchItem } from '../../dist/core/matching/matchItem.js';
import { buildIndex } from '../../dist/core/matching/nameIndex.js';
import { lists } from './_matchLists.mjs';
import { handwritten } from './_matchPairs.mjs';
import { pairs, sharedIsThere } from './_matchSets.mjs';
import { speed } from './_matchSpeed.mjs';

const order = () => {
  const list = [...pairs('true-renamings.csv'), ...pairs('hard-negatives.csv')];
  const names = list.map((p) => ({ name: p.b, key: p.b }));
  const one = buildIndex(names);
  const other = buildIndex([...names].reverse());
  const asked = list.map((p) => p.a);
  const first = asked.map((name) => JSON.stringify(matchItem({ name }, one)));
  const second = [...asked]
    .reverse()
    .map((name) => JSON.stringify(matchItem({ name }, other)))
    .reverse();
  const different = first.filter((text, i) => text !== second[i]).length;
  return [
    {
      claim: '行序、目录次序颠倒后结果不同的行',
      value: different,
      limit: 0,
      unit: '行',
      ok: different === 0,
    },
  ];
};

export const run = async ({ scale }) => [
  ...handwritten(),
  ...(sharedIsThere() ? lists() : []),
  ...order(),
  ...speed(scale),
];
