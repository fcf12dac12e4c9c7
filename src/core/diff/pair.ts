import { canonicalText } from './equal.js';
import type { Evidence, Pair, PairedBy, Regrouping } from './facts.js';
import { contentKey, indexByKey, type KeyOf, nameKey, scopeOf } from './keys.js';
import { type Regrouped, regroupAround, regroupByName, regroupBySuccession } from './regroup.js';
import type { Snapshot, SnapshotItem } from './snapshot.js';
import { holdersOf, linkedItems, type Succession, successionOf } from './succession.js';

/** What someone who knows about names (the matching room) says about two left-over items. */
export interface LikelyPair extends Evidence {
  before: SnapshotItem;
  after: SnapshotItem;
}

/** Lent by the host: likely pairs among left-over items, linear in their number. */
export type FindLikelyPairs = (
  before: readonly SnapshotItem[],
  after: readonly SnapshotItem[],
) => Iterable<LikelyPair>;

export interface Paired {
  pairs: Pair[];
  removed: Set<SnapshotItem>;
  added: Set<SnapshotItem>;
  splits: Regrouping[];
  merges: Regrouping[];
  /** of what was removed or added: its successors or predecessors on the other side, where several go into several */
  linked: Map<SnapshotItem, readonly SnapshotItem[]>;
}

const basicKey: KeyOf = (item) =>
  item.values.basicCode === undefined ? '' : `${scopeOf(item)}|${item.values.basicCode}`;
/** The same basic code in the same division under another office. */
const divisionKey: KeyOf = (item) =>
  item.values.basicCode === undefined || item.kind === 'directory'
    ? ''
    : `${item.division ?? ''}|${item.values.townCode ?? ''}|${item.values.basicCode}`;

const unique = (items: Iterable<SnapshotItem>, keyOf: KeyOf): Map<string, SnapshotItem | undefined> => {
  const found = new Map<string, SnapshotItem | undefined>();
  for (const item of items) {
    const key = keyOf(item);
    if (key !== '') found.set(key, found.has(key) ? undefined : item);
  }
  return found;
};

const take = (
  paired: Paired,
  before: SnapshotItem,
  after: SnapshotItem,
  by: PairedBy,
  evidence?: Evidence,
): void => {
  paired.removed.delete(before);
  paired.added.delete(after);
  paired.pairs.push(evidence === undefined ? { before, after, by } : { before, after, by, evidence });
};

/** Pair what is left by a looser key, only where it names one item on each side. */
const pairBy = (paired: Paired, keyOf: KeyOf, by: PairedBy): void => {
  if (paired.removed.size === 0 || paired.added.size === 0) return;
  const after = unique(paired.added, keyOf);
  for (const [key, was] of unique(paired.removed, keyOf)) {
    const is = after.get(key);
    if (was !== undefined && is !== undefined && (was.kind === 'directory') === (is.kind === 'directory'))
      take(paired, was, is, by);
  }
};

const nameOf = ({ values }: SnapshotItem): string => canonicalText(values.name);

/** Equal contents carry equal names: only where both sides have the name is the whole content worth writing out. */
const pairByContent = (paired: Paired): void => {
  const before = new Set([...paired.removed].map(nameOf));
  const shared = new Set([...paired.added].map(nameOf).filter((name) => before.has(name)));
  pairBy(paired, (item) => (shared.has(nameOf(item)) ? contentKey(item) : ''), 'content');
};

/** One code followed by exactly one other, both left over: the same item re-coded. */
const pairBySuccession = (paired: Paired, succession: Succession): void => {
  const [before, after] = [holdersOf(paired.removed), holdersOf(paired.added)];
  for (const was of [...paired.removed]) {
    const [is, ...more] = linkedItems(was, after, succession.linked);
    if (is === undefined || more.length > 0) continue;
    if (linkedItems(is, before, succession.linked).size === 1) take(paired, was, is, 'ledger');
  }
};

const pairByEvidence = (paired: Paired, find: FindLikelyPairs): void => {
  if (paired.removed.size === 0 || paired.added.size === 0) return;
  const likely = [...find([...paired.removed], [...paired.added])].sort((a, b) => b.score - a.score);
  for (const { before, after, score, reasons } of likely)
    if (paired.removed.has(before) && paired.added.has(after))
      take(paired, before, after, 'evidence', { score, reasons });
};

const note = (paired: Paired, found: Regrouped): void => {
  paired.splits.push(...found.splits);
  paired.merges.push(...found.merges);
};

/** Records that go on while others came out of them or went into them. */
const regroupSurvivors = (paired: Paired, succession: Succession): void => {
  const { pairs, removed, added, merges, splits } = paired;
  const after = holdersOf(pairs.map((pair) => pair.after));
  const before = holdersOf(pairs.map((pair) => pair.before));
  merges.push(...regroupAround(removed, after, succession.survivors));
  splits.push(...regroupAround(added, before, succession.sources));
};

/** Several items that became several others are no split and no merger; each that went or came names what it is linked to. */
const noteLinks = (paired: Paired, before: Snapshot, after: Snapshot, succession: Succession): void => {
  const note = (items: Set<SnapshotItem>, others: Snapshot, related: Succession['sources']): void => {
    if (items.size === 0) return;
    const holders = holdersOf(others.items);
    for (const item of items) {
      const found = linkedItems(item, holders, related);
      if (found.size > 0) paired.linked.set(item, [...found]);
    }
  };
  note(paired.removed, after, succession.survivors);
  note(paired.added, before, succession.sources);
};

/**
 * Which item of one snapshot is which of the other: by key; then, of what is left, by ledger, office and basic code,
 * whole content, name, and last by the evidence that is lent. Throws UserError `key-twice`.
 */
export const pairItems = (
  before: Snapshot,
  after: Snapshot,
  keyOf: KeyOf,
  find?: FindLikelyPairs,
): Paired => {
  const was = indexByKey(before, keyOf);
  const is = indexByKey(after, keyOf);
  const paired: Paired = {
    pairs: [],
    removed: new Set(),
    added: new Set(),
    splits: [],
    merges: [],
    linked: new Map(),
  };
  const { pairs, removed, added } = paired;
  for (const [key, item] of was) {
    const other = is.get(key);
    if (other === undefined) removed.add(item);
    else pairs.push({ before: item, after: other, by: 'key' });
  }
  for (const [key, item] of is) if (!was.has(key)) added.add(item);
  if (removed.size === 0 && added.size === 0) return paired;
  const succession = successionOf(before, after);
  if (succession.known) {
    pairBySuccession(paired, succession);
    note(paired, regroupBySuccession(removed, added, succession));
  }
  pairBy(paired, basicKey, 'code');
  pairByContent(paired);
  pairBy(paired, divisionKey, 'code');
  pairBy(paired, nameKey, 'name');
  if (succession.known) regroupSurvivors(paired, succession);
  note(paired, regroupByName(removed, added));
  if (find !== undefined) pairByEvidence(paired, find);
  if (succession.known) noteLinks(paired, before, after, succession);
  return paired;
};
