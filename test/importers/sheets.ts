import type { Cell, Range, Row, Sheet, StoredCell, Workbook } from '../../src/core/formats/sheet.js';
import type { WriteSheet } from '../../src/core/formats/xlsx/write-types.js';
import { importWorkbook } from '../../src/core/importers/index.js';
import type { ImportOptions } from '../../src/core/importers/options.js';

export type Written = Cell | number | undefined | null;

const cellOf = (value: Written): Cell | undefined =>
  value === null || value === undefined || value === ''
    ? undefined
    : typeof value === 'number'
      ? { kind: 'number', value, text: String(value) }
      : value;

/** B3:D4 → range */
const rangeOf = (text: string): Range => {
  const [a, b] = text.split(':').map((address) => {
    const [, letters = '', row = '1'] = /^([A-Z]+)(\d+)$/.exec(address)!;
    return { row: Number(row), column: [...letters].reduce((n, c) => n * 26 + c.charCodeAt(0) - 64, 0) };
  });
  return { top: a!.row, left: a!.column, bottom: (b ?? a)!.row, right: (b ?? a)!.column };
};

export interface SheetParts {
  rows: readonly (readonly Written[])[];
  merges?: readonly string[];
  hiddenRows?: readonly number[];
  hiddenColumns?: readonly number[];
  hidden?: boolean;
  date1904?: boolean;
  name?: string;
}

export const sheetOf = ({
  rows,
  merges = [],
  hiddenRows = [],
  hiddenColumns = [],
  hidden = false,
  date1904,
  name = '清单',
}: SheetParts): Sheet => ({
  name,
  hidden,
  rows: rows
    .map(
      (cells, i): Row => ({
        number: i + 1,
        cells: cells.map(cellOf),
        ...(hiddenRows.includes(i + 1) && { hidden: true }),
      }),
    )
    .filter((row) => row.cells.some((c) => c !== undefined)),
  merges: merges.map(rangeOf),
  hiddenColumns: new Set(hiddenColumns),
  ...(date1904 !== undefined && { date1904 }),
});

export const workbookOf = (...sheets: Sheet[]): Workbook => ({ kind: 'xlsx', sheets, notes: [] });

export const read = (parts: SheetParts, options: ImportOptions = { required: ['name'] }) =>
  importWorkbook(workbookOf(sheetOf(parts)), '表.xlsx', options);

export const number = (value: number, text = String(value), format?: string): StoredCell => ({
  kind: 'number',
  value,
  text,
  ...(format !== undefined && { format }),
});
export const date = (value: number, text: string): StoredCell => ({
  kind: 'date',
  value,
  text,
  format: 'yyyy/m/d',
});
export const error = (text: string): StoredCell => ({ kind: 'error', value: text, text, formula: true });

/** What the writer would write, as the reader would give it. */
export const asRead = (sheet: WriteSheet): Sheet =>
  sheetOf({
    name: sheet.name,
    rows: [...sheet.rows].map((row) =>
      ('cells' in row ? row.cells : row).map((cell) => {
        const value = typeof cell === 'object' && cell !== null ? cell.value : cell;
        return value === undefined || value === null ? undefined : String(value);
      }),
    ),
  });
