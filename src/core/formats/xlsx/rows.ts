import { serialOfDate } from '../date-serial.js';
import type { ReadLimits } from '../limits.js';
import { generalText } from '../number-format.js';
import type { Cell, Row, StoredCell } from '../sheet.js';
import { detach, needsDetaching } from './detach.js';
import type { FormatOf } from './read-styles.js';
import { brokenWorkbook, overLimit } from './trouble.js';

export const LAST_ROW = 1_048_576;
export const LAST_COLUMN = 16_384;

export interface SheetContext {
  sheet: string;
  strings: () => readonly string[];
  formatOf: FormatOf;
  date1904: boolean;
  limits: ReadLimits;
  /** what all sheets of the workbook have used so far */
  used: { cells: number; characters: number; slots: number };
}

/** Takes rows and cells in file order; both readers (fast and strict) feed it, so they cannot disagree. */
export interface RowCollector {
  openRow(number: number | undefined, hidden: boolean): void;
  /** column 0 = next to the last; `raw` is undefined when the cell stores no value */
  cell(column: number, style: number, type: string, raw: string | undefined, formula: boolean): void;
  closeRow(): void;
  /** what was read so far no longer needs the text it was cut from */
  settle(): void;
  /** in order of row number */
  rows(): Row[];
}

export const collectRows = (context: SheetContext): RowCollector => {
  const { limits, used, sheet } = context;
  const rows: Row[] = [];
  let ordered = true;
  let last = 0;
  let hidden = false;
  let column = 0;
  let cells: (Cell | undefined)[] = [];
  let cutTexts: string[] = [];
  let cutCells: (Cell | undefined)[][] = [];
  let cutIndexes: number[] = [];

  const count = (cell: Cell): void => {
    used.cells += 1;
    const length = typeof cell === 'string' ? cell.length : cell.text.length;
    used.characters += length;
    if (length > limits.cellCharacters)
      throw overLimit(
        `工作表“${sheet}”中一个单元格的字数`,
        `length of one cell in sheet “${sheet}”`,
        length,
        limits.cellCharacters,
      );
    if (used.cells > limits.cells) throw overLimit('单元格数', 'number of cells', used.cells, limits.cells);
    if (used.characters > limits.characters)
      throw overLimit('总字数', 'number of characters', used.characters, limits.characters);
  };

  return {
    openRow(number, isHidden) {
      const row = number ?? last + 1;
      if (!(row >= 1 && row <= LAST_ROW)) throw badPlace(sheet);
      if (row <= last) ordered = false;
      last = row;
      hidden = isHidden;
      column = 0;
      cells = [];
    },
    cell(at, style, type, raw, formula) {
      column = at === 0 ? column + 1 : at;
      if (column > LAST_COLUMN) throw badPlace(sheet);
      const cell = cellOf(style, type, raw, formula, context);
      if (cell === undefined) return;
      count(cell);
      cells[column - 1] = cell;
      if (typeof cell === 'string' && type !== 's' && needsDetaching(cell)) {
        cutTexts.push(cell);
        cutCells.push(cells);
        cutIndexes.push(column - 1);
      }
    },
    closeRow() {
      if (cells.length === 0) return;
      used.slots += cells.length;
      if (used.slots > limits.slots) throw overLimit('表格面积', 'area', used.slots, limits.slots);
      rows.push(hidden ? { number: last, hidden, cells } : { number: last, cells });
    },
    settle() {
      detach(cutTexts, (index, text) => {
        cutCells[index]![cutIndexes[index]!] = text;
      });
      cutTexts = [];
      cutCells = [];
      cutIndexes = [];
    },
    rows: () => (ordered ? rows : inOrder(rows)),
  };
};

const badPlace = (sheet: string) =>
  brokenWorkbook(
    `工作表“${sheet}”中有超出 XFD1048576 的单元格`,
    `sheet “${sheet}” has a cell beyond XFD1048576`,
  );

/** Rows that come twice or out of order are put together as Excel's repair does: a later cell wins. */
const inOrder = (rows: Row[]): Row[] => {
  const byNumber = new Map<number, Row>();
  for (const row of rows) {
    const known = byNumber.get(row.number);
    if (known === undefined) byNumber.set(row.number, row);
    else
      row.cells.forEach((cell, index) => {
        known.cells[index] = cell;
      });
  }
  return [...byNumber.values()].sort((one, other) => one.number - other.number);
};

const cellOf = (
  style: number,
  type: string,
  raw: string | undefined,
  formula: boolean,
  context: SheetContext,
): Cell | undefined => {
  if (raw === undefined || raw === '')
    return formula ? { kind: 'text', value: '', text: '', formula: true } : undefined;
  if (type === 's') return sharedText(raw, formula, context);
  if (type === 'inlineStr' || type === 'str')
    return formula ? { kind: 'text', value: raw, text: raw, formula: true } : raw;
  if (type === 'b') {
    const value = raw.trim() === '1' || raw.trim() === 'true';
    return marked({ kind: 'boolean', value, text: value ? 'TRUE' : 'FALSE' }, formula);
  }
  if (type === 'e') return marked({ kind: 'error', value: raw, text: raw }, formula);
  return numberCell(style, type, raw, formula, context);
};

const marked = (cell: StoredCell, formula: boolean): StoredCell => {
  if (formula) cell.formula = true;
  return cell;
};

const sharedText = (raw: string, formula: boolean, { strings, sheet }: SheetContext): Cell | undefined => {
  const text = strings()[Number(raw)];
  if (text === undefined)
    throw brokenWorkbook(
      `工作表“${sheet}”用到的文字在共享字符串表中找不到`,
      `sheet “${sheet}” uses a text that the shared string table lacks`,
    );
  if (text === '') return undefined;
  return formula ? { kind: 'text', value: text, text, formula: true } : text;
};

const numberCell = (
  style: number,
  type: string,
  raw: string,
  formula: boolean,
  { formatOf, date1904 }: SheetContext,
): Cell => {
  const format = formatOf(style);
  const iso = type === 'd' ? serialOfDate(raw.trim(), date1904) : undefined;
  const value = iso ?? Number(raw);
  if (Number.isNaN(value)) return formula ? { kind: 'text', value: raw, text: raw, formula: true } : raw;
  if (format.isGeneral && iso === undefined)
    return marked({ kind: 'number', value, text: generalText(value) }, formula);
  const isDate = format.isDate || iso !== undefined;
  const text = format.isGeneral ? raw : format.show(value, date1904);
  return marked({ kind: isDate ? 'date' : 'number', value, text, format: format.code }, formula);
};
