import { tableEntries } from '../model/index.js';
import type { ChangeFact } from './facts.js';
import { setChanged } from './when.js';

const order = tableEntries('level').map((entry) => entry.label);
const ungraded = order.indexOf('分级管理');

type Direction = 'wider' | 'narrower' | 'lowered' | 'raised' | 'mixed';

const directionOf = (added: readonly string[], removed: readonly string[]): Direction => {
  if (removed.length === 0) return 'wider';
  if (added.length === 0) return 'narrower';
  const [is, was] = [added, removed].map((labels) => labels.map((label) => order.indexOf(label)));
  if (is === undefined || was === undefined || [...is, ...was].some((rank) => rank < 0 || rank === ungraded))
    return 'mixed';
  if (Math.min(...is) > Math.max(...was)) return 'lowered';
  return Math.max(...is) < Math.min(...was) ? 'raised' : 'mixed';
};

/** Exercise levels were only added, or only taken away. */
export const levelsGrown = (
  fact: ChangeFact,
  how: 'wider' | 'narrower',
): { levels: readonly string[] } | undefined =>
  setChanged(fact, ['levels'], (added, removed) =>
    directionOf(added, removed) === how ? { levels: [...added, ...removed] } : undefined,
  );

/** Some levels gave way to others; `lowered` when every new one is nearer to the public than every old one. */
export const levelsMoved = (
  fact: ChangeFact,
  how: 'lowered' | 'raised' | 'mixed',
): { from: readonly string[]; to: readonly string[] } | undefined =>
  setChanged(fact, ['levels'], (added, removed) =>
    directionOf(added, removed) === how ? { from: removed, to: added } : undefined,
  );
