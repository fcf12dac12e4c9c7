import type { ExchangeColumn, ExchangeTable } from '../../exporters/exchange/columns.js';
import { exchangeTables } from '../../exporters/exchange/columns.js';
import {
  directoryRows,
  elementOfColumn,
  lackingColumns,
  longColumns,
  organizationRows,
  rowsOfItem,
  type TableRow,
} from '../../exporters/exchange/tables.js';
import { originalCell } from '../../exporters/output.js';
import { columnLetters } from '../../formats/sheet.js';
import { type ElementId, elementIds } from '../../model/index.js';
import {
  type ExpectedFacet,
  type ExpectedRecord,
  expectedOf,
  type PublishedCopy,
  type PublishedFacet,
  type PublishedRecord,
  type Surface,
} from '../copy.js';

/** Columns that say how a row travelled, not what it says. */
const travelling = new Set([
  'row_guid',
  'cd_batch',
  'cd_operation',
  'cd_time',
  'data_source',
  'task_guid',
  'order_num',
]);

/** Tables that repeat the item's codes; the basic table says them. */
const besideBasic = /_(extend|material|fee_project|questions|supplement)$/;
const childTable = /_(material|fee_project|questions|supplement)$/;
const elementOfChild: Readonly<Record<string, ElementId>> = {
  material: 'materials',
  fee_project: 'fees',
  questions: 'questions',
};

const isElement = (id: string): id is ElementId => (elementIds as readonly string[]).includes(id);

const elementIn = (table: string, column: string, order: string): ElementId | undefined => {
  const child = childTable.exec(table)?.[1];
  if (child === 'supplement') return isElement(order) ? order : undefined;
  return child === undefined ? elementOfColumn(column) : elementOfChild[child];
};

/** Spreadsheets write dates and whole numbers in their own way; the value is the same. */
const plainText = (column: ExchangeColumn, raw: string): string => {
  const text = raw.replace(/\r\n?/g, '\n').trim();
  if (column.type === 'datetime') {
    const date = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})/.exec(text);
    return date === null ? text : [date[1], ...date.slice(2).map((n) => n.padStart(2, '0'))].join('-');
  }
  return column.type === 'int' && /^\d+(\.0+)?$/.test(text) ? String(Number(text)) : text;
};

const sectionOf = (table: string): string => table.replace(/^up_task_(general|public)_|^up_/, '');

/** The facets of one row. Rows of a child table are told apart by their order. */
const facetsOfRow = (
  table: ExchangeTable,
  order: string,
  value: (column: ExchangeColumn) => string,
): [string, ExpectedFacet][] =>
  exchangeTables[table].flatMap((column: ExchangeColumn): [string, ExpectedFacet][] => {
    if (travelling.has(column.name)) return [];
    if (column.name.startsWith('task_') && besideBasic.test(table)) return [];
    const nth = childTable.test(table) ? `#${order}` : '';
    const facet: ExpectedFacet = {
      element: elementIn(table, column.name, order),
      title:
        nth === ''
          ? column.title
          : table === 'santong_supplement'
            ? order
            : `${column.title}（第${order}项）`,
      text: plainText(column, value(column)),
      ...(nth !== '' && { group: `${sectionOf(table)}${nth}` }),
    };
    return [[`${sectionOf(table)}.${column.name}${nth}`, facet]];
  });

const facetsOfRows = (rows: readonly TableRow[]): Map<string, ExpectedFacet> =>
  new Map(
    rows.flatMap(({ table, cells }) =>
      facetsOfRow(table, String(cells['order_num'] ?? cells['element'] ?? ''), (c) =>
        String(cells[c.name] ?? ''),
      ),
    ),
  );

const keyColumn = (table: ExchangeTable): string =>
  table === 'up_task_directory'
    ? 'catalog_code'
    : table === 'up_zone_organization'
      ? 'credit_code'
      : 'task_code';
const prefixOf = (table: ExchangeTable): string =>
  table === 'up_task_directory' ? '目录 ' : table === 'up_zone_organization' ? '机构 ' : '';

const tableOf = (heads: readonly string[], file: string): ExchangeTable | undefined => {
  const named = (Object.keys(exchangeTables) as ExchangeTable[]).find((t) => file.includes(`${t}.`));
  if (named !== undefined && heads.includes(keyColumn(named))) return named;
  return (Object.keys(exchangeTables) as ExchangeTable[]).find((t) => {
    const names = exchangeTables[t].map((c) => c.name as string);
    return names.length === heads.length && names.every((n) => heads.includes(n));
  });
};

export interface ExchangeSheet {
  table: ExchangeTable;
  file: string;
  heads: string[];
  rows: string[][];
}

/** One table of the exchange bundle, recognised by its name or its columns. */
export const exchangeSheet = (rows: readonly string[][], file: string): ExchangeSheet | undefined => {
  const heads = (rows[0] ?? []).map((h) => h.trim().toLowerCase());
  const table = tableOf(heads, file);
  return table === undefined ? undefined : { table, file, heads, rows: rows.slice(1) };
};

/** The tables of one bundle → one copy, its rows gathered by item. */
export const readExchange = (sheets: readonly ExchangeSheet[], file: string): PublishedCopy | undefined => {
  if (sheets.length === 0) return undefined;
  const records = new Map<string, PublishedRecord & { facets: Map<string, PublishedFacet> }>();
  const codes = new Map<string, number>();
  const at = (sheet: ExchangeSheet, row: readonly string[], column: string): string =>
    originalCell((row[sheet.heads.indexOf(column)] ?? '').trim());
  for (const sheet of sheets)
    if (sheet.table.endsWith('_basic'))
      for (const row of sheet.rows) {
        const code = at(sheet, row, 'task_code');
        codes.set(code, (codes.get(code) ?? 0) + 1);
      }
  const order = (s: ExchangeSheet): number => (s.table.endsWith('_basic') ? 0 : 1);
  const facts: PublishedCopy['facts'] = [];
  for (const sheet of [...sheets].sort((a, b) => order(a) - order(b)))
    for (const [i, row] of sheet.rows.entries()) {
      if (row.every((c) => c.trim() === '')) continue;
      const code = at(sheet, row, keyColumn(sheet.table));
      const handle = at(sheet, row, 'task_handle_item');
      const plain = (codes.get(code) ?? 0) > 1 && handle !== '' ? handle : code;
      const id = prefixOf(sheet.table) + plain;
      const place = { file: sheet.file, line: i + 2, record: id };
      const nth = at(sheet, row, sheet.table === 'santong_supplement' ? 'element' : 'order_num');
      let record = records.get(id);
      if (record === undefined) {
        const name = at(sheet, row, sheet.table === 'up_zone_organization' ? 'org_name' : 'task_name');
        record = { id, name, place, facets: new Map() };
        records.set(id, record);
      }
      const facets = facetsOfRow(sheet.table, nth, (c) =>
        originalCell(row[sheet.heads.indexOf(c.name)] ?? ''),
      );
      const double = facets[0] !== undefined && record.facets.has(facets[0][0]);
      if (double) facts.push({ rule: 'row-duplicated', place, params: { row: record.place.line ?? 0 } });
      else
        for (const [key, facet] of facets) {
          const column = sheet.heads.indexOf(key.replace(/^[^.]*\./, '').replace(/#.*$/, ''));
          record.facets.set(key, {
            ...facet,
            ...(column >= 0 && { cell: `${columnLetters(column + 1)}${i + 2}` }),
            file: sheet.file,
          });
        }
    }
  return { surface: 'exchange', file, records: [...records.values()], facts, whole: true };
};

const bare = (prefix: string, nameColumn: string, rows: readonly TableRow[]): [string, ExpectedRecord][] =>
  rows.map((row) => {
    const id = prefix + row.key;
    return [id, { id, name: String(row.cells[nameColumn] ?? ''), facets: () => facetsOfRows([row]) }];
  });

export const exchangeSurface: Surface = {
  id: 'exchange',
  where: '交换库表',
  expect: ({ catalogue, items, ids }) =>
    new Map([
      ...bare('目录 ', 'task_name', directoryRows(catalogue)),
      ...items.flatMap((item): [string, ExpectedRecord][] => {
        const id = ids.get(item) ?? '';
        const rows = rowsOfItem(item, id);
        // an item that lacks a NOT NULL column is not in the tables; `export exchange` says so
        return lackingColumns(rows).length > 0 || longColumns(rows).length > 0
          ? []
          : [[id, expectedOf(item, id, () => facetsOfRows(rows))]];
      }),
      ...bare('机构 ', 'org_name', organizationRows(catalogue, items)),
    ]),
};
