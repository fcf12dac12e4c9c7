import { parseCsv } from '../../formats/csv.js';
import type { HandlingItem, ItemValues } from '../../model/index.js';
import { elementIds } from '../../model/index.js';
import { originalCell } from '../output.js';
import { type ExchangeTable, exchangeTables } from './columns.js';
import { type ItemRows, type TextCells, valuesOfRows } from './decode.js';

/** One item of an exchange bundle, as it was before it was written. */
export interface ExchangeItem {
  values: ItemValues;
  handling: HandlingItem[];
  division?: string;
}

const cellsOf = (heads: readonly string[], row: readonly string[]): TextCells => {
  const cells: Record<string, string | undefined> = {};
  for (const [i, name] of heads.entries()) {
    const text = originalCell((row[i] ?? '').replace(/\r\n/g, '\n'));
    if (text !== '') cells[name] = text;
  }
  return cells;
};

/** CSV text of one table → its rows by column name. */
export const exchangeRows = (text: string): TextCells[] => {
  const [heads = [], ...rows] = parseCsv(text).rows;
  const names = heads.map((h) => h.trim().toLowerCase());
  return rows.filter((row) => row.some((c) => c !== '')).map((row) => cellsOf(names, row));
};

const byItem = (rows: readonly TextCells[]): Map<string, TextCells[]> => {
  const groups = new Map<string, TextCells[]>();
  for (const row of rows) {
    const key = row['task_guid'] ?? '';
    const known = groups.get(key);
    if (known === undefined) groups.set(key, [row]);
    else known.push(row);
  }
  for (const group of groups.values())
    group.sort((a, b) => Number(a['order_num'] ?? 0) - Number(b['order_num'] ?? 0));
  return groups;
};

const isElement = (id: string): id is (typeof elementIds)[number] =>
  (elementIds as readonly string[]).includes(id);

/** Puts what the national columns could not carry over what they did. */
const supplemented = (item: ExchangeItem, rows: readonly TextCells[]): ExchangeItem => {
  const values: Record<string, unknown> = { ...item.values };
  const whole: ExchangeItem = { ...item };
  for (const { element = '', value } of rows) {
    const stated: unknown = value === undefined ? undefined : JSON.parse(value);
    if (element === 'division') whole.division = String(stated);
    else if (element === 'handlingItems') whole.handling = stated as HandlingItem[];
    else if (isElement(element)) {
      if (stated === undefined) delete values[element];
      else values[element] = stated;
    }
  }
  const ordered = elementIds.flatMap((id) => (values[id] === undefined ? [] : [[id, values[id]] as const]));
  return { ...whole, values: Object.fromEntries(ordered) };
};

/**
 * The tables of a bundle (CSV texts by file name) → its items. Rows of the extension are joined by their order with the
 * basic rows, all others by `task_guid`.
 */
export const readExchangeItems = (files: ReadonlyMap<string, string>): ExchangeItem[] => {
  const rows = (table: ExchangeTable): TextCells[] => {
    const text = files.get(`${table}.csv`);
    return text === undefined ? [] : exchangeRows(text);
  };
  const extra = byItem(rows('santong_supplement'));
  return (['general', 'public'] as const).flatMap((kind) => {
    const extend = rows(`up_task_${kind}_extend`);
    const materials = byItem(rows(`up_task_${kind}_material`));
    const fees = byItem(rows(`up_task_${kind}_fee_project`));
    const questions = byItem(rows(`up_task_${kind}_questions`));
    const keyOf = (row: TextCells): string => `${row['task_code'] ?? ''} ${row['task_handle_item'] ?? ''}`;
    const extendOf = new Map<string, TextCells[]>();
    for (const row of extend) extendOf.set(keyOf(row), [...(extendOf.get(keyOf(row)) ?? []), row]);
    return rows(`up_task_${kind}_basic`).map((basic): ExchangeItem => {
      const beside = extendOf.get(keyOf(basic))?.shift() ?? {};
      const guid = beside['task_guid'] ?? '';
      const item: ItemRows = {
        basic,
        extend: beside,
        materials: materials.get(guid) ?? [],
        fees: fees.get(guid) ?? [],
        questions: questions.get(guid) ?? [],
      };
      return supplemented({ values: valuesOfRows(item), handling: [] }, extra.get(guid) ?? []);
    });
  });
};

export const exchangeFileNames = Object.keys(exchangeTables).map((t) => `${t}.csv`);

const fileNames = new Set(exchangeFileNames);

/** Whether a file is by its name a table of the exchange library, read only together with its others. */
export const isExchangeTable = (name: string): boolean => fileNames.has(name.toLowerCase());
