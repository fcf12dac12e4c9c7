import { type Cell, type Range, type Row, type Sheet, shownText } from '../formats/sheet.js';

/** Merged ranges of a sheet as the readers ask for them. */
export interface Merges {
  /** whether anything is merged downwards */
  any: boolean;
  /** ranges that touch a row */
  ofRow(row: number): readonly Range[];
  /** last row of the downward merge that begins at the cell; nothing when none does */
  bottomAt(row: number, column: number): number | undefined;
}

const key = (row: number, column: number): number => row * 16_385 + column;
const none: readonly Range[] = [];

export const mergesOf = (sheet: Sheet): Merges => {
  const downwards = new Map<number, number>();
  for (const range of sheet.merges)
    if (range.bottom > range.top) downwards.set(key(range.top, range.left), range.bottom);
  const remembered = new Map<number, readonly Range[]>();
  return {
    any: downwards.size > 0,
    ofRow(row) {
      if (sheet.merges.length === 0) return none;
      let ranges = remembered.get(row);
      if (ranges === undefined) {
        ranges = sheet.merges.filter((r) => r.top <= row && row <= r.bottom);
        remembered.set(row, ranges);
      }
      return ranges;
    },
    bottomAt: (row, column) => downwards.get(key(row, column)),
  };
};

export const textAt = (row: Row | undefined, column: number): string => {
  const cell: Cell | undefined = row?.cells[column - 1];
  return cell === undefined ? '' : shownText(cell).trim();
};

/** Columns (1-based) of a row that hold something. */
export const filledColumns = (row: Row): number[] => {
  const columns: number[] = [];
  for (let i = 0; i < row.cells.length; i += 1) if (textAt(row, i + 1) !== '') columns.push(i + 1);
  return columns;
};
