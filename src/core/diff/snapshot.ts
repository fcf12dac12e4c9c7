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
  /** items that stand on both sides alike and were left out for that */
  identical?: number;
}

const withSuccession = (standard: Catalogue['directory'][number]): SnapshotItem => {
  const item: SnapshotItem = directoryItem(standard);
  if (standard.replaces !== undefined) item.replaces = standard.replaces;
  if (standard.replacedBy !== undefined) item.replacedBy = standard.replacedBy;
  return item;
};

/** Reads the basic code inside a code of the catalogue's scheme; lent by the host of the codes room. */
export type BasicCodeOf = (code: string) => string | undefined;

/** The list items of a catalogue, of one division when it is named. */
const listItems = (catalogue: Catalogue, basicCodeOf: BasicCodeOf, division?: string): SnapshotItem[] => {
  const standards = new Map(catalogue.directory.map((one) => [one.values.basicCode, one]));
  const agencies = new Map<string, Agency>(catalogue.agencies.map((one) => [one.creditCode, one]));
  return catalogue.lists
    .filter((list) => division === undefined || list.division === division)
    .flatMap((list) =>
      list.entries.map((entry) => {
        const { basicCode, implementationCode } = entry.own;
        const code =
          basicCode ?? (implementationCode === undefined ? undefined : basicCodeOf(implementationCode));
        const standard = code === undefined ? undefined : standards.get(code);
        return resolveEntry(entry, list, agencies.get(list.agency), standard);
      }),
    );
};

/** The directory and all lists of a catalogue. */
export const snapshotOfCatalogue = (
  catalogue: Catalogue,
  title: string,
  basicCodeOf: BasicCodeOf,
): Snapshot => ({
  title,
  items: [...catalogue.directory.map(withSuccession), ...listItems(catalogue, basicCodeOf)],
  ledger: catalogue.ledger,
});

/** The lists of exactly one division (its townships have lists of their own). */
export const snapshotOfDivision = (
  catalogue: Catalogue,
  division: Pick<Division, 'code' | 'name'>,
  basicCodeOf: BasicCodeOf,
): Snapshot => ({
  title: division.name,
  items: listItems(catalogue, basicCodeOf, division.code),
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
