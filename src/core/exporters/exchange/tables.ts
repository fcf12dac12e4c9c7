import { sha256 } from '../../model/digest.js';
import {
  type Catalogue,
  type ElementId,
  elementIds,
  elements,
  type Fact,
  type Item,
  placeOf,
  rawOfValues,
} from '../../model/index.js';
import { publishedIds } from '../published.js';
import {
  basicCells,
  directoryCells,
  type ExchangeCell,
  extendCells,
  feeCells,
  isPublicService,
  materialCells,
  questionCells,
} from './cells.js';
import { type ExchangeColumn, type ExchangeTable, exchangeTables } from './columns.js';
import { type TextCells, valuesOfRows } from './decode.js';

export type ExchangeRow = Record<string, ExchangeCell | undefined>;

export interface ExchangeData {
  tables: Map<ExchangeTable, ExchangeRow[]>;
  /** items left out because a NOT NULL column has no value, one fact a missing element */
  refused: Fact[];
}

export interface ExchangeOptions {
  /** YYYY-MM-DD, written as the time of the batch */
  date: string;
  /** 数据来源, up to three characters; the receiving system says which. Default: the province's two digits */
  dataSource?: string;
}

const guid = (...parts: string[]): string => sha256(parts.join('\u0000')).slice(0, 32);

/** The element that fills a column. */
export const elementOfColumn = (column: string): ElementId | undefined =>
  elementIds.find((id) => (elements[id].exchange as readonly string[]).includes(column));

export interface TableRow {
  table: ExchangeTable;
  /** unique in its table */
  key: string;
  cells: ExchangeRow;
}

/** All rows that say one item; the columns of the transfer itself are not among them. */
export const rowsOfItem = (item: Item, id: string): TableRow[] => {
  const kind = isPublicService(item.values) ? 'public' : 'general';
  const own = {
    task_guid: guid('task', id),
    task_code: item.values.implementationCode,
    task_handle_item: item.values.handlingCode,
  };
  const many = (table: ExchangeTable, list: ExchangeRow[]): TableRow[] =>
    list.map((cells, i) => ({ table, key: `${id}#${i}`, cells: { ...own, ...cells } }));
  const rows: TableRow[] = [
    { table: `up_task_${kind}_basic`, key: id, cells: basicCells(item) },
    { table: `up_task_${kind}_extend`, key: id, cells: { ...own, ...extendCells(item) } },
    ...many(`up_task_${kind}_material`, materialCells(item)),
    ...many(`up_task_${kind}_fee_project`, feeCells(item)),
    ...many(`up_task_${kind}_questions`, questionCells(item)),
  ];
  for (const [element, value] of uncarried(item, rows))
    rows.push({ table: 'santong_supplement', key: `${id}#${element}`, cells: { ...own, element, value } });
  return rows;
};

/** A row as a reader will find it: only its table's columns, as text. */
const textCells = ({ table, cells }: TableRow): TextCells =>
  Object.fromEntries(
    exchangeTables[table].flatMap(({ name }: ExchangeColumn) => {
      const cell = cells[name];
      return cell === undefined || cell === '' ? [] : [[name, String(cell).replace(/\r\n/g, '\n')]];
    }),
  );

/** Elements that would not come back from the national columns as they were: each with its value as JSON. */
const uncarried = (item: Item, rows: readonly TableRow[]): [string, string | undefined][] => {
  const of = (end: string): TextCells[] => rows.filter((r) => r.table.endsWith(end)).map(textCells);
  const back = valuesOfRows({
    basic: of('_basic')[0] ?? {},
    extend: of('_extend')[0] ?? {},
    materials: of('_material'),
    fees: of('_fee_project'),
    questions: of('_questions'),
  });
  const raw = rawOfValues(item.values);
  const again = rawOfValues(back);
  const lost = elementIds.flatMap((id): [string, string | undefined][] => {
    const stated = JSON.stringify(raw[id]);
    return stated === JSON.stringify(again[id]) ? [] : [[id, stated]];
  });
  return [
    ['division', JSON.stringify(item.division ?? '')],
    ...lost,
    ...(item.handling.length === 0
      ? []
      : [['handlingItems', JSON.stringify(item.handling)] as [string, string]]),
  ];
};

const technicalColumns = new Set(['row_guid', 'cd_batch', 'cd_operation', 'cd_time', 'data_source']);

/** Columns of the tables that may not be empty, and are. */
export const lackingColumns = (rows: readonly TableRow[]): ExchangeColumn[] => {
  const lacking = rows.flatMap(({ table, cells }) =>
    exchangeTables[table].filter(
      (c) =>
        c.required && !technicalColumns.has(c.name) && (cells[c.name] === undefined || cells[c.name] === ''),
    ),
  );
  return [...new Map(lacking.map((c) => [c.name, c])).values()];
};

/** Texts longer than their column takes: a database would refuse or cut them. */
export const longColumns = (
  rows: readonly TableRow[],
): { column: ExchangeColumn; length: number; max: number }[] =>
  rows.flatMap(({ table, cells }) =>
    exchangeTables[table].flatMap((column: ExchangeColumn) => {
      const max = Number(/^varchar\((\d+)\)$/.exec(column.type)?.[1] ?? Number.POSITIVE_INFINITY);
      const length = [...String(cells[column.name] ?? '')].length;
      return length > max ? [{ column, length, max }] : [];
    }),
  );

const atMost = (text: string, max: number): string => [...text].slice(0, max).join('');

/** The bodies that hold items, as rows; in the order of their codes. */
export const organizationRows = (catalogue: Catalogue, items: readonly Item[]): TableRow[] => {
  const active = new Set(items.map((i) => i.values.agencyCode));
  return [...catalogue.agencies]
    .sort((a, b) => (a.creditCode < b.creditCode ? -1 : 1))
    .map((agency, i) => ({
      table: 'up_zone_organization',
      key: agency.creditCode,
      cells: {
        credit_code: agency.creditCode,
        org_code: agency.creditCode.slice(8, 17),
        org_name: atMost(agency.name, 100),
        org_short_name: atMost(agency.aliases?.[0] ?? agency.name, 50),
        exist_task: active.has(agency.creditCode) ? '1' : '0',
        order_num: i + 1,
      },
    }));
};

/** The basic directory as rows; standards without a code have no place in it. */
export const directoryRows = (catalogue: Catalogue): TableRow[] =>
  catalogue.directory.flatMap(({ values }) =>
    values.basicCode === undefined
      ? []
      : [{ table: 'up_task_directory', key: values.basicCode, cells: directoryCells(values) }],
  );

/** Rows of every exchange table, from the same resolved items as all other exports. */
export const exchangeData = (
  catalogue: Catalogue,
  items: readonly Item[],
  options: ExchangeOptions,
): ExchangeData => {
  const tables = new Map<ExchangeTable, ExchangeRow[]>(
    (Object.keys(exchangeTables) as ExchangeTable[]).map((t) => [t, []]),
  );
  const put = ({ table, key, cells }: TableRow): void => {
    tables.get(table)?.push({
      row_guid: guid(table, key),
      cd_batch: options.date.replaceAll('-', ''),
      cd_operation: 'I',
      cd_time: `${options.date} 00:00:00`,
      data_source: options.dataSource ?? catalogue.info.division.slice(0, 2),
      ...cells,
    });
  };
  for (const row of directoryRows(catalogue)) put(row);
  const refused: Fact[] = [];
  const ids = publishedIds(items);
  for (const item of items) {
    const id = ids.get(item) ?? '';
    const rows = rowsOfItem(item, id);
    const lacking = lackingColumns(rows);
    const long = longColumns(rows);
    if (lacking.length === 0 && long.length === 0) for (const row of rows) put(row);
    for (const { column, length, max } of long)
      refused.push({
        rule: 'field-too-long',
        place: placeOf(item.origin, id, elementOfColumn(column.name)),
        params: { element: column.title, length, max },
      });
    for (const { name, title } of lacking)
      refused.push({
        rule: 'field-missing',
        place: placeOf(item.origin, id, elementOfColumn(name)),
        params: { element: title },
      });
  }
  for (const row of organizationRows(catalogue, items)) put(row);
  return { tables, refused };
};
