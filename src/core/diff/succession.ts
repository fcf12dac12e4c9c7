import type { Snapshot, SnapshotItem } from './snapshot.js';

type Links = Map<string, Set<string>>;

const link = (links: Links, from: string, to: string): void => {
  const known = links.get(from);
  if (known === undefined) links.set(from, new Set([to]));
  else known.add(to);
};

/** The codes an item answers to. A list item does not answer to its basic code: others carry it too. */
export const codesOf = ({ kind, values }: SnapshotItem): string[] =>
  (kind === 'directory' ? [values.basicCode] : [values.implementationCode, values.handlingCode]).filter(
    (code) => code !== undefined,
  );

const isStandard = (item: SnapshotItem): boolean => item.kind === 'directory';

/** The items, of one sort with `item`, that hold a code linked to one of its own. */
export const linkedItems = (
  item: SnapshotItem,
  holders: ReadonlyMap<string, SnapshotItem>,
  related: (code: string) => ReadonlySet<string>,
): Set<SnapshotItem> => {
  const found = new Set<SnapshotItem>();
  for (const code of codesOf(item))
    for (const other of related(code)) {
      const holder = holders.get(other);
      if (holder !== undefined && isStandard(holder) === isStandard(item)) found.add(holder);
    }
  return found;
};

/** Items by each code they answer to. */
export const holdersOf = (items: Iterable<SnapshotItem>): Map<string, SnapshotItem> => {
  const holders = new Map<string, SnapshotItem>();
  for (const item of items) for (const code of codesOf(item)) holders.set(code, item);
  return holders;
};

/** Earlier code → later codes, as ledger and directory items say. */
const linksOf = ({ ledger, items }: Snapshot): Links => {
  const links: Links = new Map();
  for (const entry of ledger) for (const later of entry.replacedBy) link(links, entry.code, later);
  for (const item of items) {
    const own = item.values.basicCode;
    if (own === undefined || item.kind !== 'directory') continue;
    for (const later of item.replacedBy ?? []) link(links, own, later);
    for (const earlier of item.replaces ?? []) link(links, earlier, own);
  }
  return links;
};

/** Which codes follow which, and which of that was only written down between the two snapshots. */
export interface Succession {
  /** anything at all is written down */
  known: boolean;
  /** codes linked to this one in either direction, in either snapshot */
  linked(code: string): ReadonlySet<string>;
  /** codes of items that took up a vanished code while going on themselves */
  survivors(goneCode: string): ReadonlySet<string>;
  /** codes of items that gave rise to a new code while going on themselves */
  sources(newCode: string): ReadonlySet<string>;
}

const none: ReadonlySet<string> = new Set();

export const successionOf = (before: Snapshot, after: Snapshot): Succession => {
  const [was, is] = [linksOf(before), linksOf(after)];
  const linked: Links = new Map();
  const survivors: Links = new Map();
  const sources: Links = new Map();
  for (const [links, other, forward] of [
    [was, is, false],
    [is, was, true],
  ] as const)
    for (const [earlier, laters] of links)
      for (const later of laters) {
        link(linked, earlier, later);
        link(linked, later, earlier);
        if (other.get(earlier)?.has(later) === true) continue;
        // read backwards, an item that gave rise to another takes it up again
        link(survivors, forward ? earlier : later, forward ? later : earlier);
        link(sources, forward ? later : earlier, forward ? earlier : later);
      }
  return {
    known: linked.size > 0,
    linked: (code) => linked.get(code) ?? none,
    survivors: (code) => survivors.get(code) ?? none,
    sources: (code) => sources.get(code) ?? none,
  };
};
