import type { HandlingItem, ItemValues } from '../model/index.js';
import { noneWhenAbsent } from './elementFacts.js';
import type { ChangeFact, Pair } from './facts.js';
import type { Snapshot, SnapshotItem } from './snapshot.js';

type Values = Record<string, unknown>;
type Entries = Map<string, ChangeFact[]>;

const set = (values: Values, key: string, value: unknown): void => {
  if (value === undefined) delete values[key];
  else values[key] = value;
};

/** Rebuild one list: what left goes, what stays is patched and put in order, what came is put in its place. */
const replayList = (before: readonly unknown[], facts: readonly ChangeFact[]): unknown[] => {
  const gone = new Set(facts.flatMap((f) => (f.on === 'entry-removed' ? [f.at] : [])));
  const order =
    facts.flatMap((f) => (f.on === 'order' ? [f.order] : []))[0] ??
    [...before.keys()].filter((i) => !gone.has(i));
  const list = order.map((from) => {
    const parts = facts.filter((f) => f.on === 'part' && f.from === from);
    const entry = before[from];
    if (parts.length === 0) return entry;
    const patched: Values = typeof entry === 'string' ? { text: entry } : { ...(entry as Values) };
    for (const fact of parts) if (fact.on === 'part') set(patched, fact.part, fact.after);
    return typeof entry === 'string' ? patched['text'] : patched;
  });
  const came = facts.flatMap((f) => (f.on === 'entry-added' ? [f] : [])).sort((a, b) => a.at - b.at);
  for (const { at, entry } of came) list.splice(at, 0, entry);
  return list;
};

const replayValues = (before: ItemValues, facts: readonly ChangeFact[]): ItemValues => {
  const values: Values = { ...before };
  const lists: Entries = new Map();
  for (const fact of facts) {
    if (fact.on === 'element' || fact.on === 'set') set(values, fact.element, fact.after);
    else if ('element' in fact) lists.set(fact.element, [...(lists.get(fact.element) ?? []), fact]);
  }
  for (const [element, own] of lists) {
    const list = replayList((values[element] as unknown[] | undefined) ?? [], own);
    set(
      values,
      element,
      list.length === 0 && (noneWhenAbsent as ReadonlySet<string>).has(element) ? undefined : list,
    );
  }
  return values as ItemValues;
};

const replayHandling = (pair: Pair, facts: readonly ChangeFact[]): HandlingItem[] => {
  const gone = new Set(facts.flatMap((f) => (f.on === 'handling-removed' ? [f.at] : [])));
  const before = pair.before.handling;
  const order =
    facts.flatMap((f) => (f.on === 'handling-order' ? [f.order] : []))[0] ??
    [...before.keys()].filter((i) => !gone.has(i));
  const list = order.map((from) => {
    const own = facts.filter((f) => 'handling' in f && f.handling?.from === from);
    const item = before[from] as HandlingItem;
    if (own.length === 0) return item;
    const parts: Values = { ...item, values: replayValues(item.values, own) };
    for (const fact of own) if (fact.on === 'handling') set(parts, fact.part, fact.after);
    return parts as unknown as HandlingItem;
  });
  const came = facts.flatMap((f) => (f.on === 'handling-added' ? [f] : [])).sort((a, b) => a.at - b.at);
  for (const { at, item } of came) list.splice(at, 0, item);
  return list;
};

const replayItem = (pair: Pair, facts: readonly ChangeFact[]): SnapshotItem => {
  const own = facts.filter((f) => !('handling' in f) || f.handling === undefined);
  const item: SnapshotItem = { ...pair.before, values: replayValues(pair.before.values, own) };
  const fields = item as unknown as Values;
  if (facts.some((f) => f.on.startsWith('handling') || ('handling' in f && f.handling !== undefined)))
    item.handling = replayHandling(pair, facts);
  const extra = new Map(Object.entries(item.extra ?? {}));
  for (const fact of own) {
    if (fact.on === 'division') set(fields, 'division', fact.after);
    if (fact.on === 'succession') set(fields, fact.field, fact.after);
    if (fact.on !== 'extra') continue;
    if (fact.after === undefined) extra.delete(fact.heading);
    else extra.set(fact.heading, fact.after);
  }
  set(fields, 'extra', extra.size === 0 ? undefined : Object.fromEntries(extra));
  return item;
};

/** Carry a snapshot forward by facts of a comparison; the items come back in no particular order. */
export const apply = (before: Snapshot, facts: Iterable<ChangeFact>): SnapshotItem[] => {
  const touched = new Map<SnapshotItem, { pair: Pair; facts: ChangeFact[] }>();
  const gone = new Set<SnapshotItem>();
  const came: SnapshotItem[] = [];
  for (const fact of facts) {
    if (fact.on === 'added') came.push(fact.item);
    else if (fact.on === 'removed') gone.add(fact.item);
    else if (fact.on === 'split') {
      if (!fact.kept) gone.add(fact.one);
      came.push(...fact.many);
    } else if (fact.on === 'merged') {
      for (const item of fact.many) gone.add(item);
      if (!fact.kept) came.push(fact.one);
    } else {
      const known = touched.get(fact.pair.before);
      if (known === undefined) touched.set(fact.pair.before, { pair: fact.pair, facts: [fact] });
      else known.facts.push(fact);
    }
  }
  const stayed = before.items
    .filter((item) => !gone.has(item))
    .map((item) => {
      const change = touched.get(item);
      return change === undefined ? item : replayItem(change.pair, change.facts);
    });
  return [...stayed, ...came];
};
