import type { HandlingItem, ImportedRecord, ItemValues } from '../../model/index.js';
import { isElementId } from '../cellReader.js';
import { cellText } from './cells.js';
import type { TemplateColumn } from './columns.js';

const show = (value: unknown): string =>
  value === undefined ? '' : value === true ? '是' : value === false ? '否' : String(value);

const partsOf = (values: ItemValues, target: string): readonly unknown[] => {
  const [compound, field] = target.split('.') as [string, string];
  const value = (values as Record<string, unknown>)[compound];
  if (value === undefined) return [];
  const entries = Array.isArray(value) ? value : [value];
  return entries.map((entry) => (entry as Record<string, unknown>)[field]);
};

const serialWords = new Set(['statutoryLimit.note', 'promisedLimit.note']);

const handlingCell = (target: string, item: HandlingItem | undefined): string => {
  if (item === undefined) return '';
  if (target === 'handling.name') return item.name;
  if (target === 'handling.serial') return item.serial ?? '';
  return target === 'handlingCode' ? (item.handlingCode ?? '') : '';
};

/** Lines one item takes: its own row, one more for each further entry of a compound, then one for each handling item. */
const linesOf = (values: ItemValues): number =>
  Math.max(
    1,
    values.materials?.length ?? 0,
    values.fees?.length ?? 0,
    values.process?.length ?? 0,
    values.questions?.length ?? 0,
  );

const cell = (column: TemplateColumn, values: ItemValues, line: number): string => {
  const { target } = column;
  if (serialWords.has(target)) {
    const limit = target === 'statutoryLimit.note' ? values.statutoryLimit : values.promisedLimit;
    return line === 0 ? (limit?.note ?? '') : '';
  }
  if (isElementId(target))
    return line === 0 ? cellText(target, (values as Record<string, unknown>)[target]) : '';
  return target.includes('.') ? show(partsOf(values, target)[line]) : '';
};

/** The rows of one item in the template's columns; a handling item's row states only what differs. */
export const rowsOfRecord = (
  record: Pick<ImportedRecord, 'values' | 'handling' | 'mainItem'>,
  columns: readonly TemplateColumn[],
  number: string,
): string[][] => {
  const { values, handling, mainItem } = record;
  const rows = Array.from({ length: linesOf(values) }, (_, line) =>
    columns.map((column) => {
      if (line === 0 && column.target === 'rowNumber') return number;
      if (line === 0 && column.target === 'mainItem') return mainItem ?? '';
      return column.target === 'rowNumber' || column.target === 'mainItem' ? '' : cell(column, values, line);
    }),
  );
  for (const item of handling)
    rows.push(
      columns.map(
        (column) =>
          handlingCell(column.target, item) ||
          (column.target === 'rowNumber' || column.target === 'mainItem' ? '' : cell(column, item.values, 0)),
      ),
    );
  return rows;
};
