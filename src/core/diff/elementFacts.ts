import { definitionOf, type ElementId, elementIds, type ItemValues } from '../model/index.js';
import { nameOfEntry, pairEntries } from './entries.js';
import { sameValue } from './equal.js';
import type { ChangeFact, HandlingPair, Pair } from './facts.js';

/** Lists that say “none” by not being there; of any other element absence means nobody filled it. */
export const noneWhenAbsent: ReadonlySet<ElementId> = new Set([
  'intermediary',
  'jointAgencies',
  'fees',
  'questions',
]);
const setKinds = new Set(['tables', 'codes']);
const listKinds = new Set(['texts', 'bases', 'fees', 'steps', 'materials', 'questions']);

interface Where {
  pair: Pair;
  handling?: HandlingPair;
}
type See = (fact: ChangeFact) => void;

const setFacts = (
  where: Where,
  element: ElementId,
  before: readonly string[],
  after: readonly string[],
  see: See,
): void => {
  const [was, is] = [new Set(before), new Set(after)];
  const added = [...is].filter((v) => !was.has(v));
  const removed = [...was].filter((v) => !is.has(v));
  see({ ...where, on: 'set', element, before, after, added, removed });
};

/** Fields of an entry; a plain text has the one field `text`. */
const partsOf = (entry: unknown): Record<string, unknown> =>
  typeof entry === 'string' ? { text: entry } : (entry as Record<string, unknown>);

const listFacts = (
  where: Where,
  element: ElementId,
  before: readonly unknown[],
  after: readonly unknown[],
  see: See,
): void => {
  const { kept, removed, added } = pairEntries(element, before, after);
  for (const at of removed) see({ ...where, on: 'entry-removed', element, entry: before[at], at });
  for (const at of added) see({ ...where, on: 'entry-added', element, entry: after[at], at });
  for (const { from, to } of kept) {
    const [was, is] = [partsOf(before[from]), partsOf(after[to])];
    const entry = { before: nameOfEntry(element, before[from]), after: nameOfEntry(element, after[to]) };
    for (const part of new Set([...Object.keys(was), ...Object.keys(is)]))
      if (!sameValue(was[part], is[part]))
        see({ ...where, on: 'part', element, part, entry, before: was[part], after: is[part], from, to });
  }
  const order = kept.map(({ from }) => from);
  if (order.some((from, i) => i > 0 && from < (order[i - 1] ?? 0)))
    see({ ...where, on: 'order', element, order });
};

/** A list to compare entry by entry; nothing when its being there or not is the news. */
const asList = (element: ElementId, value: unknown): unknown[] | undefined => {
  const none = noneWhenAbsent.has(element);
  if (Array.isArray(value)) return none && value.length === 0 ? undefined : value;
  return none && value === undefined ? [] : undefined;
};

const elementFact = (where: Where, element: ElementId, before: unknown, after: unknown, see: See): void => {
  const { kind } = definitionOf(element);
  const [left, right] = listKinds.has(kind) ? [asList(element, before), asList(element, after)] : [];
  if (left !== undefined && right !== undefined) listFacts(where, element, left, right, see);
  else if (setKinds.has(kind) && Array.isArray(before) && Array.isArray(after))
    setFacts(where, element, before, after, see);
  else see({ ...where, on: 'element', element, before, after });
};

/** Whether anything differs at all; most items of a large list do not, so only what is filled is looked at. */
const differs = (before: ItemValues, after: ItemValues): boolean => {
  let filled = 0;
  for (const id in before) {
    const was = before[id as ElementId];
    const is = after[id as ElementId];
    if (was !== is && (is === undefined || typeof was !== 'object' || !sameValue(was, is))) return true;
    filled += 1;
  }
  for (const _ in after) filled -= 1;
  return filled !== 0;
};

/** Every difference between the elements of two states of one item, in the order of the element table. */
export const elementFacts = (
  where: Where,
  before: ItemValues,
  after: ItemValues,
  see: See,
  only?: (element: ElementId) => boolean,
): void => {
  if (before === after || !differs(before, after)) return;
  for (const element of elementIds) {
    const was = before[element];
    const is = after[element];
    if (was === is || (only !== undefined && !only(element))) continue;
    if (!sameValue(was, is)) elementFact(where, element, was, is, see);
  }
};
