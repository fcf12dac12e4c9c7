import type { Cell, Row } from '../formats/sheet.js';
import { filledColumns, type Merges, textAt } from './grid.js';
import { recogniseHeading, recogniseStack } from './headings.js';
import type { FormShape, Label } from './labels.js';
import { leavesUnder } from './partHeadings.js';
import type { Parts } from './parts.js';

export interface PartsBlock {
  entries: { compound: string; parts: Parts }[];
  columns: { column: number; text: string; compound: string }[];
  /** index of the last row that belongs to the block */
  last: number;
}

const compounds = new Set(Object.keys(leavesUnder));

/** Columns of a small table of materials (fees, questions, steps) inside a form. */
const headsOf = (row: Row, context: string | undefined) => {
  const heads: { column: number; text: string; compound: string; field: string }[] = [];
  let others = 0;
  for (const column of filledColumns(row)) {
    const text = textAt(row, column);
    const leaves = context === undefined ? undefined : leavesUnder[context];
    const bare = text.replace(/[\s*]/g, '');
    const target =
      (leaves !== undefined && Object.hasOwn(leaves, bare) ? leaves[bare] : undefined) ??
      recogniseHeading(text, false)?.target;
    const [compound, field] = target?.split('.') ?? [];
    if (compound !== undefined && field !== undefined && compounds.has(compound))
      heads.push({ column, text, compound, field });
    else if (
      target !== 'rowNumber' &&
      target !== 'remark' &&
      !(target !== undefined && compounds.has(target))
    )
      others += 1;
  }
  return { heads, others };
};

/** A block of entries below its own headings (材料名称 份数 形式 …) that begins at row `index`; nothing when none does. */
export const materialsBlock = (
  rows: readonly Row[],
  index: number,
  merges: Merges,
): PartsBlock | undefined => {
  const row = rows[index]!;
  const first = filledColumns(row)[0];
  const context =
    first === undefined ? undefined : recogniseHeading(textAt(row, first), false)?.target.split('.')[0];
  const { heads, others } = headsOf(row, context);
  const compound = heads[0]?.compound;
  if (compound === undefined || heads.length < 2 || others > heads.length / 2) return undefined;
  if (!heads.every((h) => h.compound === compound)) return undefined;
  const leftmost = heads[0]!.column;
  const entries: PartsBlock['entries'] = [];
  let last = index;
  for (let i = index + 1; i < rows.length; i += 1) {
    const next = rows[i]!;
    if (next.number !== rows[i - 1]!.number + 1) break;
    const columns = filledColumns(next);
    if (columns.every((c) => c < leftmost)) break;
    const wide = merges
      .ofRow(next.number)
      .some((r) => r.top === next.number && r.right - r.left >= heads.length);
    if (wide && columns.length <= 1) break;
    // 又是要素名称的行：小表到此为止
    const named = [columns[0]!, leftmost].some((column) => {
      const target = column > leftmost ? undefined : recogniseHeading(textAt(next, column), false)?.target;
      return target !== undefined && target !== 'rowNumber' && !target.startsWith(`${compound}.`);
    });
    if (named) break;
    const parts: Parts = new Map();
    for (const { column, field } of heads) {
      const text = textAt(next, column);
      if (text !== '') parts.set(field, text);
    }
    if (parts.size > 0) entries.push({ compound, parts });
    last = i;
  }
  return entries.length === 0 ? undefined : { entries, columns: heads, last };
};

/** A small table that stands to the right of the labels and their values. */
export interface SideBlock extends PartsBlock {
  /** rows (numbers) from its headings to its last entry, and its first column */
  from: number;
  until: number;
  left: number;
}

/** Small tables to the right of the form, on rows whose left part goes on with element names. */
export const sideBlocks = (rows: readonly Row[], shape: FormShape, merges: Merges): SideBlock[] => {
  const edge = shape.value ?? Math.max(...shape.labels) + 1;
  const cropped = rows.map((row) => ({
    ...row,
    cells: row.cells.map((cell, i) => (i < edge ? undefined : cell)),
  }));
  const blocks: SideBlock[] = [];
  for (let index = 0; index < cropped.length; index += 1) {
    const row = cropped[index]!;
    if (filledColumns(row).length < 2 || materialsBlock(rows, index, merges) !== undefined) continue;
    const block = materialsBlock(cropped, index, merges);
    const left = block?.columns[0]?.column;
    if (block === undefined || left === undefined) continue;
    blocks.push({ ...block, from: row.number, until: rows[block.last]!.number, left });
    index = block.last;
  }
  return blocks;
};

/** Names below a label that stand beside it, each before its value: 办理时限 | 法定 | 20个工作日. */
export const subLabels = (row: Row, parent: Label): Label[] => {
  const columns = filledColumns(row).filter((c) => c > parent.column);
  if (columns.length < 2 || columns.length % 2 === 1) return [];
  const labels: Label[] = [];
  for (let i = 0; i < columns.length; i += 2) {
    const text = textAt(row, columns[i]!);
    const meaning = text.length <= 12 ? recogniseStack([parent.text, text]) : undefined;
    if (meaning === undefined || recogniseHeading(text, false) !== undefined) return [];
    labels.push({ column: columns[i]!, text: `${parent.text}/${text}`, meaning });
  }
  return labels;
};

/** Cells beside a label, before column `until`. */
export const valuesBeside = (
  row: Row,
  label: Label,
  until: number,
  { value, labels }: FormShape,
): { column: number; cell: Cell }[] => {
  if (value !== undefined && labels.has(label.column)) {
    const cell = row.cells[value - 1];
    return cell === undefined || cell === '' ? [] : [{ column: value, cell }];
  }
  return filledColumns(row)
    .filter((c) => c > label.column && c < until)
    .map((column) => ({ column, cell: row.cells[column - 1]! }));
};
