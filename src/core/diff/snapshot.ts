import {
  type Agency,
  type Catalogue,
  type Division,
  directoryItem,
  type ImportedRecord,
  type Item,
  type LedgerEntry,
  resolveEntry,
} from '../model/index.js';

/** One item of a snapshot; directory items also say which codes they follow or are followed by. */
export interface SnapshotItem extends Item {
  replaces?: readonly string[];
  replacedBy?: readonly string[];
}

/** One side of a comparison: every item as it stands, inheritance resolved. */
export interface Snapshot {
  /** what people call it: a folder, a revision, a division */
  title: string;
  items: readonly SnapshotItem[];
  /** which codes follow which; empty for bare lists */
  ledger: readonly LedgerEntry[];
}

const withSuccession = (standard: Catalogue['directory'][number]): SnapshotItem => {
  const item: SnapshotItem = directoryItem(standard);
  if (standard.replaces !== undefined) item.replaces = standard.replaces;
  if (standard.replacedBy !== undefined) item.replacedBy = standard.replacedBy;
  return item;
};

const byCode = (catalogue: Catalogue) => {
  const standards = new Map(
    catalogue.directory.flatMap((d) =>
      d.values.basicCode === undefined ? [] : [[d.values.basicCode, d] as const],
    ),
  );
  const agencies = new Map<string, Agency>(catalogue.agencies.map((a) => [a.creditCode, a]));
  return { standards, agencies };
};

/** All list items of a catalogue, or those of one division and what lies below it. */
const listItems = (catalogue: Catalogue, inside?: (division: string) => boolean): SnapshotItem[] => {
  const { standards, agencies } = byCode(catalogue);
  return catalogue.lists
    .filter((list) => inside?.(list.division) ?? true)
    .flatMap((list) =>
      list.entries.map((entry) => {
        const code = entry.own.basicCode;
        return resolveEntry(
          entry,
          list,
          agencies.get(list.agency),
          code === undefined ? undefined : standards.get(code),
        );
      }),
    );
};

/** The directory and all lists of a catalogue. */
export const snapshotOfCatalogue = (catalogue: Catalogue, title: string): Snapshot => ({
  title,
  items: [...catalogue.directory.map(withSuccession), ...listItems(catalogue)],
  ledger: catalogue.ledger,
});

/** The lists of exactly one division (its townships have lists of their own). */
export const snapshotOfDivision = (catalogue: Catalogue, division: Division): Snapshot => ({
  title: division.name,
  items: listItems(catalogue, (code) => code === division.code),
  ledger: [],
});

/** Lists as an importer read them. */
export const snapshotOfRecords = (records: Iterable<ImportedRecord>, title: string): Snapshot => ({
  title,
  items: Array.from(records, (record) => {
    const item: SnapshotItem = {
      kind: 'bare',
      values: record.values,
      own: record.values,
      handling: record.handling,
      origin: record.origin,
    };
    if (Object.keys(record.extra).length > 0) item.extra = record.extra;
    return item;
  }),
  ledger: [],
});
