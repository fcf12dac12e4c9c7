import type { Item } from '../../model/index.js';

/** What items say of themselves that the samenesses do not: visits, limits against the law. */
export interface OfficeFigures {
  division: string;
  items: number;
  /** items by visits: none, one, more; those that say nothing are not counted */
  visits: readonly [none: number, one: number, more: number];
  /** promised days ÷ statutory days over items that state both in the same unit; undefined without any */
  promisedShare: number | undefined;
  /** items done at once */
  instant: number;
}

/** Figures by division, in the order of their codes. */
export const figuresByDivision = (items: readonly Item[]): OfficeFigures[] => {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const key = item.division ?? '';
    const known = groups.get(key);
    if (known === undefined) groups.set(key, [item]);
    else known.push(item);
  }
  return [...groups]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([division, group]) => figuresOf(division, group));
};

export const figuresOf = (division: string, items: readonly Item[]): OfficeFigures => {
  const visits: [number, number, number] = [0, 0, 0];
  let promised = 0;
  let statutory = 0;
  let instant = 0;
  for (const { values: v } of items) {
    if (v.visits !== undefined) visits[Math.min(v.visits, 2) as 0 | 1 | 2]++;
    if (v.caseType === '即办件') instant++;
    const { statutoryLimit: law, promisedLimit: own } = v;
    if (law !== undefined && own !== undefined && law.unit === own.unit && law.days > 0) {
      statutory += law.days;
      promised += own.days;
    }
  }
  return {
    division,
    items: items.length,
    visits,
    promisedShare: statutory === 0 ? undefined : promised / statutory,
    instant,
  };
};
