import { sha256 } from '../../model/digest.js';
import {
  type Catalogue,
  type ElementId,
  elementIds,
  elements,
  type Fact,
  type Item,
  placeOf,
  recordOf,
} from '../../model/index.js';
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

const missingColumns = (table: ExchangeTable, row: ExchangeRow): ExchangeColumn[] =>
  exchangeTables[table].filter((c) => c.required && (row[c.name] === undefined || row[c.name] === ''));

/** 汉字 of an element's title for a column that has none filled. */
const elementOf = (column: string): ElementId | undefined =>
  elementIds.find((id) => (elements[id].exchange as readonly string[]).includes(column));

/** Rows of every exchange table, from the same resolved items as all other exports. */
export const exchangeData = (
  catalogue: Catalogue,
  items: readonly Item[],
  options: ExchangeOptions,
): ExchangeData => {
  const technical = (table: string, key: string): ExchangeRow => ({
    row_guid: guid(table, key),
    cd_batch: options.date.replaceAll('-', ''),
    cd_operation: 'I',
    cd_time: `${options.date} 00:00:00`,
    data_source: options.dataSource ?? catalogue.info.division.slice(0, 2),
  });
  const tables = new Map<ExchangeTable, ExchangeRow[]>(
    (Object.keys(exchangeTables) as ExchangeTable[]).map((t) => [t, []]),
  );
  const refused: Fact[] = [];
  const put = (table: ExchangeTable, key: string, cells: ExchangeRow): void => {
    tables.get(table)?.push({ ...technical(table, key), ...cells });
  };

  for (const standard of catalogue.directory)
    if (standard.values.basicCode !== undefined)
      put('up_task_directory', standard.values.basicCode, directoryCells(standard.values));

  for (const item of items) {
    const record = recordOf(item);
    const kind = isPublicService(item.values) ? 'public' : 'general';
    const taskGuid = guid('task', record);
    const own = {
      task_guid: taskGuid,
      task_code: item.values.implementationCode,
      task_handle_item: item.values.handlingCode,
    };
    const rows: [ExchangeTable, string, ExchangeRow][] = [
      [`up_task_${kind}_basic`, record, basicCells(item)],
      [`up_task_${kind}_extend`, record, { ...own, ...extendCells(item) }],
    ];
    const many = (table: ExchangeTable, list: ExchangeRow[]): void => {
      for (const [i, cells] of list.entries()) rows.push([table, `${record}#${i}`, { ...own, ...cells }]);
    };
    many(`up_task_${kind}_material`, materialCells(item));
    many(`up_task_${kind}_fee_project`, feeCells(item));
    many(`up_task_${kind}_questions`, questionCells(item));
    const missing = rows.flatMap(([table, key, cells]) =>
      missingColumns(table, { ...technical(table, key), ...cells }),
    );
    if (missing.length === 0) for (const row of rows) put(...row);
    else
      for (const column of new Map(missing.map((c) => [c.name, c])).values()) {
        const element = elementOf(column.name);
        refused.push({
          rule: 'field-missing',
          place: placeOf(item.origin, record, element),
          params: { element: column.title },
        });
      }
  }

  const agencies = [...catalogue.agencies].sort((a, b) => (a.creditCode < b.creditCode ? -1 : 1));
  const active = new Set(items.map((i) => i.values.agencyCode));
  for (const [i, agency] of agencies.entries())
    put('up_zone_organization', agency.creditCode, {
      credit_code: agency.creditCode,
      org_code: agency.creditCode.slice(8, 17),
      org_name: agency.name,
      org_short_name: agency.aliases?.[0] ?? agency.name,
      exist_task: active.has(agency.creditCode) ? '1' : '0',
      order_num: i + 1,
    });
  return { tables, refused };
};
