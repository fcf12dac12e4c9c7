import type { ElementId } from '../model/index.js';
import { wordingOf } from './editorial.js';
import { canonicalText } from './equal.js';
import { similarity } from './similarity.js';

/** Below this, two texts are two texts and not one reworded. */
const reworded = 0.6;
/** Left-over entries are compared each with each; lists beyond this are only paired by name. */
const mostComparisons = 40_000;

type Named = Record<string, unknown>;
const text = (value: unknown): string => (typeof value === 'string' ? value : '');

/** What an entry of a list element is called: the text itself, or the field that names it. */
export const nameOfEntry = (element: ElementId, entry: unknown): string => {
  if (typeof entry === 'string') return entry;
  const named = entry as Named;
  switch (element) {
    case 'legalBasis':
      return [named['law'], named['article']]
        .filter((part) => part !== undefined)
        .map(text)
        .join('');
    case 'process':
      return text(named['step']);
    case 'questions':
      return text(named['question']);
    default:
      return text(named['name']);
  }
};

/** A condition that took words in or gave some up is the same condition: neither a new one nor one less. */
const grown = (a: string, b: string): boolean => {
  const [x, y] = [wordingOf(a), wordingOf(b)];
  const [shorter, longer] = x.length < y.length ? [x, y] : [y, x];
  return shorter.length >= 4 && longer.includes(shorter);
};

/** 0–1: how far two entries with other names may be one. */
const likeness = (element: ElementId, a: string, b: string): number => {
  const score = similarity(a, b);
  return element === 'conditions' && score < reworded && grown(a, b) ? reworded : score;
};

/** The name that survives a change of details: of a citation the law alone. */
const looseName = (element: ElementId, entry: unknown): string =>
  element === 'legalBasis'
    ? wordingOf(text((entry as Named)['law']))
    : wordingOf(nameOfEntry(element, entry));

export interface EntryPairs {
  /** places before and after of what is held to be the same entry, in the order of after */
  kept: { from: number; to: number }[];
  removed: number[];
  added: number[];
}

/** Pair the entries of two lists as sets: equal ones first, then by name, then by likeness of the name. */
export const pairEntries = (
  element: ElementId,
  before: readonly unknown[],
  after: readonly unknown[],
): EntryPairs => {
  const partner = new Map<number, number>();
  const taken = new Set<number>();
  const keep = (from: number, to: number) => {
    partner.set(to, from);
    taken.add(from);
  };
  const byKey = (key: (entry: unknown) => string) => {
    const waiting = new Map<string, number[]>();
    before.forEach((entry, i) => {
      if (taken.has(i)) return;
      const name = key(entry);
      const queue = waiting.get(name);
      if (queue === undefined) waiting.set(name, [i]);
      else queue.push(i);
    });
    after.forEach((entry, i) => {
      if (partner.has(i)) return;
      const from = waiting.get(key(entry))?.shift();
      if (from !== undefined) keep(from, i);
    });
  };
  byKey(canonicalText);
  byKey((entry) => nameOfEntry(element, entry));
  byKey((entry) => looseName(element, entry));
  const open = () => ({
    removed: before.map((_, i) => i).filter((i) => !taken.has(i)),
    added: after.map((_, i) => i).filter((i) => !partner.has(i)),
  });
  const rest = open();
  if (rest.removed.length * rest.added.length <= mostComparisons) {
    const likely = rest.removed
      .flatMap((from) =>
        rest.added.map((to) => ({
          from,
          to,
          score: likeness(element, nameOfEntry(element, before[from]), nameOfEntry(element, after[to])),
        })),
      )
      .filter((pair) => pair.score >= reworded)
      .sort(
        (a, b) =>
          b.score - a.score ||
          Math.abs(a.from - a.to) - Math.abs(b.from - b.to) ||
          a.from + a.to - b.from - b.to,
      );
    for (const { from, to } of likely) if (!taken.has(from) && !partner.has(to)) keep(from, to);
  }
  const kept = [...partner].map(([to, from]) => ({ from, to })).sort((a, b) => a.to - b.to);
  return { kept, ...open() };
};
