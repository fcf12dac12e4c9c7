import { columnLetters, type Row, type Sheet } from '../formats/sheet.js';
import { type Head, type HeaderBlock, looksLikeHeadings } from './headers.js';

/** A table's own columns among tables that stand side by side; one that reaches over the whole sheet has no edges. */
export interface Lane {
  heads: readonly Head[];
  /** 1-based first and last column; nothing when the table stands alone */
  edges?: { left: number; right: number };
}

/** A name, and at least one thing more that is known: enough for a table of its own. */
const isTable = (heads: readonly Head[]): boolean => {
  const targets = new Set(heads.map((h) => h.meaning?.target).filter((t) => t !== undefined));
  return targets.has('name') && targets.size >= 2;
};

/** Tables side by side below one row of headings: cut where a column is left empty, or where the first heading comes again. */
export const lanesOf = ({ heads }: HeaderBlock): readonly Lane[] => {
  const whole: readonly Lane[] = [{ heads }];
  if (heads.filter((h) => h.meaning?.target === 'name').length < 2) return whole;
  const lanes: Head[][] = [];
  let lane: Head[] = [];
  for (const head of heads) {
    const before = lane.at(-1);
    const apart = before !== undefined && head.column - before.column > 1;
    if (before !== undefined && (apart || head.leaf === lane[0]!.leaf)) {
      lanes.push(lane);
      lane = [];
    }
    lane.push(head);
  }
  lanes.push(lane);
  if (lanes.length < 2 || !lanes.every(isTable)) return whole;
  return lanes.map((own, i) => ({
    heads: own,
    edges: { left: own[0]!.column, right: (lanes[i + 1]?.[0]?.column ?? own.at(-1)!.column + 1) - 1 },
  }));
};

/** The row as one of the tables sees it. */
export const within = (row: Row, { edges }: Lane): Row =>
  edges === undefined
    ? row
    : {
        ...row,
        cells: row.cells.map((cell, i) => (i + 1 >= edges.left && i + 1 <= edges.right ? cell : undefined)),
      };

const widest = 400;

const holds = (row: Row, column: number): boolean => {
  const cell = row.cells[column - 1];
  return cell !== undefined && (typeof cell !== 'string' || cell.trim() !== '');
};

/** Columns without a heading that hold something beside a name: kept under their letter, never dropped. */
export const unnamedHeads = (sheet: Sheet, { last, heads }: HeaderBlock): readonly Head[] => {
  let width = 0;
  for (let i = last + 1; i < sheet.rows.length; i += 1) width = Math.max(width, sheet.rows[i]!.cells.length);
  const headed = new Set(heads.map((h) => h.column));
  const open: number[] = [];
  for (let column = 1; column <= Math.min(width, widest); column += 1)
    if (!headed.has(column)) open.push(column);
  const names = heads.filter((h) => h.meaning?.target === 'name').map((h) => h.column);
  const found = new Set<number>();
  for (let i = last + 1; i < sheet.rows.length && found.size < open.length; i += 1) {
    const row = sheet.rows[i]!;
    if (!names.some((column) => holds(row, column))) continue;
    if (looksLikeHeadings(row)) break;
    for (const column of open) if (!found.has(column) && holds(row, column)) found.add(column);
  }
  return [...found]
    .sort((a, b) => a - b)
    .map((column) => ({ column, heading: `${columnLetters(column)}列`, leaf: '' }));
};

/** The lane with the unnamed columns that lie within it. */
export const withUnnamed = (lane: Lane, unnamed: readonly Head[]): Lane => {
  const { edges } = lane;
  const own = unnamed.filter(
    ({ column }) => edges === undefined || (column >= edges.left && column <= edges.right),
  );
  return own.length === 0
    ? lane
    : { ...lane, heads: [...lane.heads, ...own].sort((a, b) => a.column - b.column) };
};
