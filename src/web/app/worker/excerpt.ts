import {
  columnLetters,
  type OpenedList,
  type Place,
  type ReadList,
  type Row,
  shownText,
} from '../../../core/index.js';
import type { Excerpt } from '../engine.js';

/** Rows and columns on each side of the cell, and how much of a long cell is shown. */
const around = { rows: 3, columns: 4, characters: 300 };

const cellAt = (cell: string): { letters: string; row: number } | undefined => {
  const found = /^([A-Z]{1,3})(\d{1,7})$/.exec(cell);
  return found === null ? undefined : { letters: found[1]!, row: Number(found[2]) };
};

const columnOf = (letters: string): number =>
  [...letters].reduce((n, letter) => n * 26 + letter.charCodeAt(0) - 64, 0);

/** The cell of a finding among its neighbours, under the sheet's headings; undefined for what stands in no cell. */
export const excerptOf = (place: Place, { workbook }: OpenedList, list: ReadList): Excerpt | undefined => {
  const sheet = workbook?.sheets.find(({ name }) => name === place.sheet);
  const report = list.sheets.find((s) => s.sheet === place.sheet);
  if (sheet === undefined) return undefined;
  const column = report?.columns.find(({ element }) => element !== null && element === place.element)?.column;
  const at = cellAt(
    place.cell ?? (column === undefined || place.line === undefined ? '' : `${column}${place.line}`),
  );
  if (at === undefined) return undefined;
  const headers = new Set(report?.headerRows ?? []);
  const numbers = new Set(headers);
  for (let row = Math.max(1, at.row - around.rows); row <= at.row + around.rows; row++) numbers.add(row);
  const byNumber = new Map<number, Row>();
  for (const row of sheet.rows) if (numbers.has(row.number)) byNumber.set(row.number, row);
  const last = sheet.rows.at(-1)?.number ?? at.row;
  const shown = [...numbers].filter((row) => row <= Math.max(last, at.row)).sort((a, b) => a - b);
  const middle = columnOf(at.letters);
  const name = report?.columns.find(({ element }) => element === 'name')?.column;
  const columns = new Set<number>(name === undefined ? [] : [columnOf(name)]);
  const widest = Math.max(middle, ...[...byNumber.values()].map(({ cells }) => cells.length));
  for (let c = Math.max(1, middle - around.columns); c <= Math.min(widest, middle + around.columns); c++)
    columns.add(c);
  const inSheet = [...columns].sort((a, b) => a - b);
  return {
    sheet: sheet.name,
    letters: inSheet.map(columnLetters),
    rows: shown.map((row) => ({
      row,
      header: headers.has(row),
      cells: inSheet.map((c) => shownText(byNumber.get(row)?.cells[c - 1]).slice(0, around.characters)),
    })),
    at: { row: shown.indexOf(at.row), column: inSheet.indexOf(middle) },
  };
};
