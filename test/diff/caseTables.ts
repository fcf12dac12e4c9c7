import { readdirSync, readFileSync } from 'node:fs';
import type { CompareOptions } from '../../src/core/diff/compare.js';
import type { Snapshot, SnapshotItem } from '../../src/core/diff/snapshot.js';
import { readYaml } from '../../src/core/formats/yaml.js';
import type { HandlingItem, ItemValues, LedgerEntry } from '../../src/core/model/index.js';

const folder = new URL('../changes/', import.meta.url);

type Written = Record<string, unknown>;
export interface Case {
  title: string;
  before: Written | Written[] | null;
  after: Written | Written[] | null;
  ledger?: Record<string, string[]>;
  likely?: string;
  yardstick?: 'division';
  expected: { kind: string; params?: Record<string, unknown> }[];
}
export interface CaseTable {
  kind: string;
  cases: Case[];
}

export const readTables = (): Map<string, CaseTable> =>
  new Map(
    readdirSync(folder)
      .filter((name) => name.endsWith('.yaml'))
      .map((name) => [
        name.slice(0, -5),
        readYaml(readFileSync(new URL(name, folder), 'utf8'), name) as CaseTable,
      ]),
  );

/** An item as a case table writes it: element values beside the item's own kind, division, handling items and columns. */
const itemOf = (written: Written): SnapshotItem => {
  const { kind = 'directory', division, handling = [], extra, replaces, replacedBy, ...given } = written;
  const values = { name: '示例事项', basicCode: '000100001000', ...given } as ItemValues;
  return {
    kind,
    values,
    own: values,
    handling: handling as HandlingItem[],
    origin: { file: '示例' },
    ...(division === undefined ? {} : { division }),
    ...(extra === undefined ? {} : { extra }),
    ...(replaces === undefined ? {} : { replaces }),
    ...(replacedBy === undefined ? {} : { replacedBy }),
  } as SnapshotItem;
};

const snapshotOf = (written: Case['before'], title: string, ledger: LedgerEntry[]): Snapshot => ({
  title,
  items: (written === null ? [] : Array.isArray(written) ? written : [written]).map(itemOf),
  ledger,
});

export const sidesOf = (one: Case): { before: Snapshot; after: Snapshot; options: CompareOptions } => {
  const ledger = Object.entries(one.ledger ?? {}).map(
    ([code, replacedBy]): LedgerEntry => ({
      code,
      replacedBy,
      kind: 'basic',
      name: '',
      state: '停用',
      since: '',
      until: '',
      note: '',
    }),
  );
  const { likely, yardstick } = one;
  const options: CompareOptions =
    likely === undefined
      ? {}
      : {
          likely: (before, after) =>
            before.flatMap((was, i) => {
              const is = after[i];
              return is === undefined ? [] : [{ before: was, after: is, score: 0.9, reasons: [likely] }];
            }),
        };
  if (yardstick !== undefined) options.yardstick = yardstick;
  return { before: snapshotOf(one.before, '原', []), after: snapshotOf(one.after, '新', ledger), options };
};
