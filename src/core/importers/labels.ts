import type { Row, Sheet } from '../formats/sheet.js';
import { filledColumns, textAt } from './grid.js';
import { type Recognised, recogniseHeading } from './headings.js';

/** How a form sheet stands: which columns hold the names of elements, which their values. */
export interface FormShape {
  /** 1-based columns of labels */
  labels: ReadonlySet<number>;
  /** row (number) with 要素名称 and 内容 above them, and the column of 内容 */
  headerRow?: number;
  value?: number;
  /** elements found under labels; compared with what a heading row would find */
  score: number;
  /** index of the first row with a label */
  first: number;
}

const light = new Set(['rowNumber', 'remark', 'form.label', 'form.value']);
const identity = new Set(['name', 'mainItem', 'handling.name', 'basicCode', 'implementationCode']);

interface Count {
  targets: Set<string>;
  cells: number;
  rows: number[];
}

/** 要素名称 … 内容 in one row; two of the weak words alone (项目, 内容) are no proof. */
const formHeader = (row: Row): { label: number; value: number } | undefined => {
  let label = 0;
  let value = 0;
  for (const column of filledColumns(row)) {
    const target = recogniseHeading(textAt(row, column), false)?.target;
    if (target === 'form.label') label ||= column;
    if (target === 'form.value') value ||= column;
  }
  return label > 0 && value > label ? { label, value } : undefined;
};

/** Whether a sheet is a form (element names beside their values), by its shape; nothing when it is not. */
export const formShape = (sheet: Sheet): FormShape | undefined => {
  const rows = sheet.rows.slice(0, 400);
  const counts = new Map<number, Count>();
  let first = rows.length;
  let header: { label: number; value: number } | undefined;
  let headerRow: number | undefined;
  for (const [index, row] of rows.entries()) {
    const columns = filledColumns(row);
    if (columns.length > 40) return undefined;
    if (header === undefined && index < 10) {
      header = formHeader(row);
      if (header !== undefined) {
        headerRow = row.number;
        continue;
      }
    }
    for (const column of columns) {
      const text = textAt(row, column);
      let count = counts.get(column);
      if (count === undefined) {
        count = { targets: new Set(), cells: 0, rows: [] };
        counts.set(column, count);
      }
      count.cells += 1;
      if (text.length > 40) continue;
      const meaning = recogniseHeading(text, false);
      if (meaning === undefined || light.has(meaning.target)) continue;
      count.targets.add(meaning.target);
      count.rows.push(index);
    }
  }
  if (header !== undefined) {
    const count = counts.get(header.label);
    if (count !== undefined && count.targets.size >= 3)
      return {
        labels: new Set([header.label]),
        ...(headerRow !== undefined && { headerRow }),
        value: header.value,
        score: count.targets.size + 3,
        first: Math.min(first, ...count.rows),
      };
  }
  const labels = new Set<number>();
  const targets = new Set<string>();
  for (const [column, count] of counts) {
    const rowsWith = new Set(count.rows).size;
    if (count.targets.size < 3 || rowsWith < 3 || count.targets.size < rowsWith / 20) continue;
    if (rowsWith / count.cells < 0.3) continue;
    labels.add(column);
    for (const target of count.targets) targets.add(target);
    first = Math.min(first, ...count.rows);
  }
  if (targets.size < 4 || ![...identity].some((t) => targets.has(t))) return undefined;
  return { labels, score: targets.size, first };
};

export interface Label {
  column: number;
  text: string;
  meaning?: Recognised;
}

/** Labels of a row: what stands in a label column, and any other known name that has something beside it. */
export const labelsOf = (row: Row, shape: FormShape): Label[] => {
  const labels: Label[] = [];
  for (const column of filledColumns(row)) {
    if (!shape.labels.has(column)) continue;
    const text = textAt(row, column);
    if (text.length > 60) continue;
    const meaning = recogniseHeading(text);
    // 四栏表单中，值落在标签列上的长文字不是标签
    if (
      meaning === undefined &&
      shape.labels.size > 1 &&
      labels.length > 0 &&
      labels.at(-1)!.column === column - 1
    )
      continue;
    labels.push({ column, text, ...(meaning !== undefined && { meaning }) });
  }
  return labels;
};
