import type { Range } from '../../core/formats/sheet.js';
import { hiddenRows, slips } from './faults.js';
import type { Office, OfficeItem } from './office.js';

export type Value = string | number | undefined;

export interface Column {
  key: string;
  /** one heading, or a heading under a heading */
  heading: string | readonly [string, string];
  width: number;
  /** `row` counts the item's rows from 0 */
  value(item: OfficeItem, office: Office, row: number): Value;
  /** one value a row, not merged down over the rows of an item */
  everyRow?: boolean;
}

export interface TableSpec {
  sheet: string;
  title: string;
  /** rows under the title: 填表说明, 填报单位 */
  notes: readonly string[];
  columns: readonly Column[];
  /** “一、行政许可” before the items of each type */
  groups: boolean;
}

/** A sheet as rows of values from row 1, ready for the writer. */
export interface Drawing {
  name: string;
  rows: Value[][];
  merges: Range[];
  hidden: ReadonlySet<number>;
  headings: readonly number[];
  widths: number[];
}

const numerals = '一二三四五六七八九十';

const withSlip = (column: Column, item: OfficeItem, value: Value): Value => {
  const slip = slips.find((s) => s.item === item.key && s.column === column.key);
  if (slip === undefined) return value;
  if (slip.replace !== undefined) return slip.replace;
  const text = String(value ?? '');
  const number = text.split(/；|\n/).length + 1;
  return `${text}${text.includes('\n') ? '\n' : '；'}${number}.${slip.append ?? ''}`;
};

/** Rows of one item: what all share stands in the first and is merged down. */
const itemRows = (spec: TableSpec, office: Office, item: OfficeItem, serial: number): Value[][] =>
  Array.from({ length: Math.max(1, item.handling.length) }, (_, row) =>
    spec.columns.map((column) => {
      if (row > 0 && column.everyRow !== true) return undefined;
      if (column.key === 'serial') return serial;
      return withSlip(column, item, column.value(item, office, row));
    }),
  );

/** Title, notes, headings, groups, items and 合计, as a bureau lays out its list. */
export const drawTable = (spec: TableSpec, office: Office): Drawing => {
  const width = spec.columns.length;
  const rows: Value[][] = [];
  const merges: Range[] = [];
  const hidden = new Set<number>();
  const across = (text: string): void => {
    rows.push([text]);
    merges.push({ top: rows.length, left: 1, bottom: rows.length, right: width });
  };
  across(spec.title);
  for (const note of spec.notes) across(note);
  const headings = drawHeadings(spec, rows, merges);
  let type = '';
  let group = 0;
  let serial = 0;
  for (const item of office.items) {
    if (spec.groups && item.itemType !== type) {
      type = item.itemType;
      across(`${numerals[group] ?? ''}、${type}`);
      group += 1;
    }
    serial += 1;
    const top = rows.length + 1;
    rows.push(...itemRows(spec, office, item, serial));
    const bottom = rows.length;
    if (bottom > top)
      for (const [i, column] of spec.columns.entries())
        if (column.everyRow !== true) merges.push({ top, left: i + 1, bottom, right: i + 1 });
    if (hiddenRows.has(item.key)) for (let row = top; row <= bottom; row++) hidden.add(row);
  }
  rows.push(['合计', `共${serial}项`]);
  return { name: spec.sheet, rows, merges, hidden, headings, widths: spec.columns.map((c) => c.width) };
};

const drawHeadings = (spec: TableSpec, rows: Value[][], merges: Range[]): number[] => {
  const top = rows.length + 1;
  const two = spec.columns.some((column) => typeof column.heading !== 'string');
  const outer = spec.columns.map(({ heading }) => (typeof heading === 'string' ? heading : heading[0]));
  rows.push(outer.map((text, i) => (text === outer[i - 1] ? undefined : text)));
  if (!two) return [top];
  rows.push(spec.columns.map(({ heading }) => (typeof heading === 'string' ? undefined : heading[1])));
  for (let i = 0; i < spec.columns.length; ) {
    let end = i;
    while (outer[end + 1] === outer[i]) end += 1;
    const single = typeof spec.columns[i]!.heading === 'string';
    if (single) merges.push({ top, left: i + 1, bottom: top + 1, right: i + 1 });
    else if (end > i) merges.push({ top, left: i + 1, bottom: top, right: end + 1 });
    i = end + 1;
  }
  return [top, top + 1];
};
