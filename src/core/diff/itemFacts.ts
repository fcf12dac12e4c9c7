import { definitionOf, type ElementId, type HandlingItem } from '../model/index.js';
import { elementFacts } from './elementFacts.js';
import { sameValue } from './equal.js';
import type { ChangeFact, HandlingPair, Pair } from './facts.js';
import type { SnapshotItem } from './snapshot.js';

type See = (fact: ChangeFact) => void;

/** Between two divisions only what the standard speaks of counts; the office's own address or code does not. */
const ofStandard = (element: ElementId): boolean => definitionOf(element).tier !== 'local';

const handlingKeys: readonly ((item: HandlingItem) => string | undefined)[] = [
  (item) => JSON.stringify([item.handlingCode, item.serial, item.name]),
  (item) => item.handlingCode,
  (item) => item.serial,
  (item) => item.name,
];

/** Pair the handling items of one item: whole identity, then code, serial, name. */
const pairHandling = (
  before: readonly HandlingItem[],
  after: readonly HandlingItem[],
  standardOnly: boolean,
): HandlingPair[] => {
  const pairs: HandlingPair[] = [];
  const [left, right] = [new Set(before.keys()), new Set(after.keys())];
  const keys = standardOnly ? handlingKeys.slice(2) : handlingKeys;
  for (const keyOf of keys) {
    const waiting = new Map<string, number[]>();
    for (const from of left) {
      const key = keyOf(before[from] as HandlingItem);
      if (key === undefined) continue;
      const queue = waiting.get(key);
      if (queue === undefined) waiting.set(key, [from]);
      else queue.push(from);
    }
    for (const to of right) {
      const key = keyOf(after[to] as HandlingItem);
      const from = key === undefined ? undefined : waiting.get(key)?.shift();
      if (from === undefined) continue;
      left.delete(from);
      right.delete(to);
      pairs.push({ before: before[from] as HandlingItem, after: after[to] as HandlingItem, from, to });
    }
  }
  return pairs.sort((a, b) => a.to - b.to);
};

const handlingFacts = (pair: Pair, standardOnly: boolean, see: See): void => {
  const [before, after] = [pair.before.handling, pair.after.handling];
  if (before === after || (before.length === 0 && after.length === 0)) return;
  const pairs = pairHandling(before, after, standardOnly);
  const [kept, stayed] = [new Set(pairs.map((p) => p.from)), new Set(pairs.map((p) => p.to))];
  before.forEach((item, at) => {
    if (!kept.has(at)) see({ on: 'handling-removed', pair, item, at });
  });
  after.forEach((item, at) => {
    if (!stayed.has(at)) see({ on: 'handling-added', pair, item, at });
  });
  for (const handling of pairs) {
    const { before: was, after: is } = handling;
    for (const part of ['name', 'serial', 'handlingCode'] as const)
      if (was[part] !== is[part] && !(standardOnly && part !== 'name'))
        see({ on: 'handling', pair, handling, part, before: was[part], after: is[part] });
    elementFacts({ pair, handling }, was.values, is.values, see, standardOnly ? ofStandard : undefined);
  }
  const order = pairs.map(({ from }) => from);
  if (order.some((from, i) => i > 0 && from < (order[i - 1] ?? 0)))
    see({ on: 'handling-order', pair, order });
};

const extraFacts = (pair: Pair, see: See): void => {
  const { before, after } = pair;
  if (sameValue(before.extra, after.extra)) return;
  const [was, is] = [new Map(Object.entries(before.extra ?? {})), new Map(Object.entries(after.extra ?? {}))];
  for (const heading of new Set([...was.keys(), ...is.keys()]))
    if (was.get(heading) !== is.get(heading))
      see({ on: 'extra', pair, heading, before: was.get(heading), after: is.get(heading) });
};

const successionFacts = (pair: Pair, see: See): void => {
  for (const field of ['replaces', 'replacedBy'] as const) {
    const [before, after] = [pair.before[field], pair.after[field]];
    if (!sameValue(before, after)) see({ on: 'succession', pair, field, before, after });
  }
};

/** Every difference between the two sides of a pair. `standardOnly` compares two divisions by what the standard speaks of. */
export const itemFacts = (pair: Pair, standardOnly: boolean, see: See): void => {
  const { before, after } = pair;
  if (before === after) return;
  elementFacts(
    { pair },
    before.values,
    after.values,
    see,
    standardOnly ? (id) => ofStandard(id) && id !== 'basicCode' : undefined,
  );
  handlingFacts(pair, standardOnly, see);
  if (standardOnly) return;
  extraFacts(pair, see);
  successionFacts(pair, see);
  if (before.division !== after.division)
    see({ on: 'division', pair, before: before.division, after: after.division });
};

/** The elements an office gives once for all its items. */
const ofAgency: ReadonlySet<ElementId> = new Set([
  'agency',
  'agencyCode',
  'address',
  'hours',
  'consult',
  'complain',
]);

const inherits = (item: SnapshotItem, element: ElementId): boolean =>
  item.kind === 'list' && !Object.hasOwn(item.own, element);

/**
 * Where a difference of a list item comes from when the entry itself says nothing: `standard` (told once, at the
 * directory item), the office's credit code (told once for the office), or nothing when it is the entry's own.
 */
export const inheritedFrom = (fact: ChangeFact): 'standard' | { agency: string } | undefined => {
  if (!('element' in fact) || fact.handling !== undefined) return undefined;
  const { before, after } = fact.pair;
  if (!inherits(before, fact.element) || !inherits(after, fact.element)) return undefined;
  const office = before.agency?.creditCode;
  if (ofAgency.has(fact.element) && office !== undefined && office === after.agency?.creditCode)
    return { agency: office };
  const [was, is] = [before.standard?.values.basicCode, after.standard?.values.basicCode];
  return was !== undefined && was === is ? 'standard' : undefined;
};
