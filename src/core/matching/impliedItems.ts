import type { Anatomy } from './anatomy.js';
import { levelBracket } from './lexicon/levels.js';

/** X注销登记 beside X变更住所登记 and X变更名称登记: what all of them begin with, when one of them is X and a case alone. */
const stemOf = (names: readonly Anatomy[]): Anatomy | undefined => {
  if (names.length < 3 || names.some((name) => name.scenarios === 0 && name.object.length < 4))
    return undefined;
  const shortest = names.reduce((a, b) => (b.object.length < a.object.length ? b : a));
  if (shortest.bare || shortest.scenarios === 0 || shortest.object.length < 3) return undefined;
  const cases = new Set(names.map((name) => name.scenarios));
  return cases.size > 1 &&
    names.every((name) => name.object.startsWith(shortest.object) && name.acts === shortest.acts)
    ? shortest
    : undefined;
};

/**
 * What an entry's cases have in common: X变更 and X注销 under one code are cases of the item X, though nobody wrote X.
 * Only where two cases or more agree in object and act, and no name is the item itself.
 */
export const impliedItems = (names: readonly Anatomy[]): Anatomy[] => {
  const groups = new Map<string, Anatomy[]>();
  for (const name of names) {
    const key = `${name.acts}:${name.letters}`;
    const row = groups.get(key);
    if (row === undefined) groups.set(key, [name]);
    else row.push(name);
  }
  const implied: Anatomy[] = [];
  const stem = stemOf(names);
  if (stem !== undefined)
    implied.push({ ...stem, name: '', scenarios: 0, levels: 0, leads: 0, competence: false, steps: [] });
  for (const group of groups.values()) {
    const cases = new Set(group.map((name) => name.scenarios));
    const [first] = group;
    if (first === undefined || first.bare || cases.size < 2 || cases.has(0)) continue;
    implied.push({ ...first, name: '', scenarios: 0, levels: 0, leads: 0, competence: false, steps: [] });
  }
  return implied;
};

/** X（甲类）, X（乙类） under one code are kinds of X; levels in brackets are no kinds. */
export const bracketStems = (names: readonly string[]): string[] => {
  const counts = new Map<string, number>();
  for (const name of names) {
    const [, stem, kind = ''] = /^(.{4,}?)[（(]([^（）()]+)[）)]$/u.exec(name.trim()) ?? [];
    if (stem !== undefined && !levelBracket.test(kind)) counts.set(stem, (counts.get(stem) ?? 0) + 1);
  }
  return [...counts].filter(([stem, n]) => n > 1 && !names.includes(stem)).map(([stem]) => stem);
};
