import { describe, expect, test } from 'vitest';
import { matchItem } from '../../src/core/matching/matchItem.js';
import { buildIndex } from '../../src/core/matching/nameIndex.js';
import { type NamePair, readPairs } from './pairs.js';

const asked = ({ a, b }: NamePair) =>
  [
    [a, b],
    [b, a],
  ].map(([name, other]) => matchItem({ name: name! }, buildIndex([{ name: other! }])).decision);

const negatives = [...readPairs('hard-negatives.csv'), ...readPairs('late-hard-negatives.csv')];
const renamings = [...readPairs('true-renamings.csv'), ...readPairs('late-renamings.csv')];

describe('hand-written pairs', () => {
  test('there are enough of them, of every kind', () => {
    expect(negatives.length).toBeGreaterThanOrEqual(150);
    expect(renamings.length).toBeGreaterThanOrEqual(150);
    for (const pair of [...negatives, ...renamings]) expect(pair.b, JSON.stringify(pair)).not.toBe('');
    expect(new Set(negatives.map((p) => p.kind))).toEqual(
      new Set(['兄弟情形', '父子', '同行为异对象', '同对象异行为', '其他层级', '第二批']),
    );
  });

  test('no hard negative is the same item, either way round', () => {
    const wrong = negatives.filter((pair) => asked(pair).includes('same'));
    expect(wrong.map((p) => `${p.a} | ${p.b}`)).toEqual([]);
  });

  test('at least four in five true renamings are recognised', () => {
    const right = renamings.filter((pair) => asked(pair).every((d) => d === 'same'));
    expect(right.length / renamings.length).toBeGreaterThanOrEqual(0.8);
  });

  test('a renaming is never called new', () => {
    const lost = renamings.filter((pair) => asked(pair).includes('new'));
    expect(lost.map((p) => `${p.a} | ${p.b}`)).toEqual([]);
  });
});
