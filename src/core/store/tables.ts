import { readCsv } from '../formats/csv.js';
import { decode } from '../formats/decode.js';
import type { Catalogue } from '../model/catalogue.js';
import {
  crosswalkHeadings,
  crosswalkOfRows,
  decisionHeadings,
  decisionsOfRows,
  ledgerHeadings,
  ledgerOfRows,
} from '../model/tablesOnDisk.js';
import { UserError } from '../model/trouble.js';
import { refuseConflict } from './conflict.js';

type Tables = Pick<Catalogue, 'ledger' | 'decisions' | 'crosswalk'>;

interface TableOnDisk {
  headings: readonly string[];
  /** what a cell of this column may say, where only some words are known */
  words?: ReadonlyMap<number, readonly string[]>;
  take(tables: Tables, rows: string[][]): void;
}

const tables: ReadonlyMap<string, TableOnDisk> = new Map<string, TableOnDisk>([
  [
    'ledger.csv',
    {
      headings: ledgerHeadings,
      words: new Map([
        [1, ['基本编码', '实施编码', '业务办理项编码']],
        [3, ['在用', '暂停', '停用', '作废']],
      ]),
      take: (into, rows) => {
        into.ledger = ledgerOfRows(rows);
      },
    },
  ],
  [
    'decisions.csv',
    {
      headings: decisionHeadings,
      take: (into, rows) => {
        into.decisions = decisionsOfRows(rows);
      },
    },
  ],
  [
    'crosswalk.csv',
    {
      headings: crosswalkHeadings,
      take: (into, rows) => {
        into.crosswalk = crosswalkOfRows(rows);
      },
    },
  ],
]);

export const isTable = (path: string): boolean => tables.has(path);

const broken = (zh: string, en: string): UserError => new UserError('table-broken', { zh, en });

/** A register that cannot be read whole would be written back with lines missing: say where, and stop. */
const refuseBroken = (rows: string[][], name: string, { headings, words }: TableOnDisk): void => {
  const head = rows[0];
  if (head !== undefined && headings.some((heading, i) => head[i]?.trim() !== heading))
    throw broken(
      `${name} 的第一行不是“${headings.join(',')}”，文件可能已损坏；从 git 或备份恢复`,
      `the first line of ${name} is not “${headings.join(',')}”; the file may be damaged, restore it from git or a backup`,
    );
  for (const [column, known] of words ?? [])
    rows.forEach((row, i) => {
      const cell = row[column] ?? '';
      if (i === 0 || row.every((c) => c === '') || known.includes(cell)) return;
      throw broken(
        `${name} 第 ${i + 1} 行的“${headings[column]}”是“${cell}”，只能是 ${known.join('、')}；改正这一行，或从 git 恢复`,
        `${name}, line ${i + 1}: “${headings[column]}” is “${cell}”, but must be one of ${known.join(', ')}; correct the line or restore the file from git`,
      );
    });
};

/** Read ledger.csv, decisions.csv or crosswalk.csv (`path`) into `into`; `name` is the file for people. Damaged → UserError. */
export const takeTable = (into: Tables, path: string, name: string, bytes: Uint8Array): void => {
  const table = tables.get(path);
  if (table === undefined) return;
  const { text } = decode(bytes);
  refuseConflict(text, name);
  const rows = readCsv(text, { delimiter: ',' });
  refuseBroken(rows, name, table);
  table.take(into, rows);
};
