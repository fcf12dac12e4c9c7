import { wordingOf } from './editorial.js';
import type { Regrouping } from './facts.js';
import { scopeOf } from './keys.js';
import type { SnapshotItem } from './snapshot.js';
import { holdersOf, linkedItems, type Succession } from './succession.js';

type Items = Set<SnapshotItem>;
type Grouped = Map<SnapshotItem, SnapshotItem[]>;

export interface Regrouped {
  splits: Regrouping[];
  merges: Regrouping[];
}

const push = (grouped: Grouped, one: SnapshotItem, member: SnapshotItem): void => {
  const members = grouped.get(one);
  if (members === undefined) grouped.set(one, [member]);
  else members.push(member);
};

/** Left-over items of one side, linked by code to exactly one left-over item of the other, gathered under it. */
const gather = (many: Items, ones: Items, succession: Succession): Grouped => {
  const holders = holdersOf(ones);
  const grouped: Grouped = new Map();
  for (const item of many) {
    const [one, ...more] = linkedItems(item, holders, succession.linked);
    if (one !== undefined && more.length === 0) push(grouped, one, item);
  }
  return grouped;
};

const close = (
  grouped: Grouped,
  many: Items,
  ones: Items,
  by: Regrouping['by'],
  reason: (one: SnapshotItem) => string[],
): Regrouping[] => {
  const found: Regrouping[] = [];
  for (const [one, members] of grouped) {
    if (members.length < 2) continue;
    ones.delete(one);
    for (const member of members) many.delete(member);
    found.push({ one, many: members, kept: false, by, reasons: reason(one) });
  }
  return found;
};

/** Splits and merges that the ledger or the directory writes down, among the left-over items. Takes them out of both sets. */
export const regroupBySuccession = (removed: Items, added: Items, succession: Succession): Regrouped => ({
  splits: close(gather(added, removed, succession), added, removed, 'ledger', () => []),
  merges: close(gather(removed, added, succession), removed, added, 'ledger', () => []),
});

/** Left-over items that a record on both sides gave rise to, or took up. */
export const regroupAround = (
  left: Items,
  holders: ReadonlyMap<string, SnapshotItem>,
  related: (code: string) => ReadonlySet<string>,
): Regrouping[] => {
  const grouped: Grouped = new Map();
  for (const item of left) {
    const [one, ...more] = linkedItems(item, holders, related);
    if (one === undefined || more.length > 0) continue;
    push(grouped, one, item);
    left.delete(item);
  }
  return [...grouped].map(([one, many]) => ({ one, many, kept: true, by: 'ledger', reasons: [] }));
};

/** The name before a bracket or dash at its end: “X（首次申请）” and “X-首次申请” both belong to “X”. */
const stemOf = (name: string): string | undefined => {
  const stem = /^(.+?)\s*(?:[（(【[][^（(【[]*[）)】\]]|(?:-|－|—{1,2}|——)[^-－—]+)$/.exec(name)?.[1];
  return stem === undefined ? undefined : wordingOf(stem);
};

const byStem = (many: Items, ones: Items): Grouped => {
  const named = new Map<string, SnapshotItem | undefined>();
  for (const one of ones) {
    const key = `${scopeOf(one)}|${wordingOf(one.values.name ?? '')}`;
    named.set(key, named.has(key) ? undefined : one);
  }
  const grouped: Grouped = new Map();
  for (const item of many) {
    const stem = item.values.name === undefined ? undefined : stemOf(item.values.name);
    const one = stem === undefined ? undefined : named.get(`${scopeOf(item)}|${stem}`);
    if (one !== undefined) push(grouped, one, item);
  }
  return grouped;
};

/** Splits and merges that only the names speak for. */
export const regroupByName = (removed: Items, added: Items): Regrouped => {
  const reason = (one: SnapshotItem) => [`名称都以“${one.values.name ?? ''}”开头`];
  return {
    splits: close(byStem(added, removed), added, removed, 'evidence', reason),
    merges: close(byStem(removed, added), removed, added, 'evidence', reason),
  };
};
