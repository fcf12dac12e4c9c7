import { cellAddress, type Row, type Sheet } from '../formats/sheet.js';
import {
  type ElementId,
  elements,
  type Fact,
  type ImportedRecord,
  type SheetReport,
} from '../model/index.js';
import { Assembler, type Surroundings } from './assemble.js';
import { isElementId } from './cellReader.js';
import { type Column, columnReports, missingHeadings, planColumns } from './columns.js';
import { fact, type SkipReason, skipReasons } from './facts.js';
import type { Merges } from './grid.js';
import type { Lane } from './lanes.js';
import type { ImportOptions } from './options.js';
import { type Group, rowKind, type TableShape } from './rowKinds.js';
import { RowReader } from './rowReader.js';

export interface SheetReading {
  records: ImportedRecord[];
  facts: Fact[];
  report: SheetReport;
}

export const skip = (report: SheetReport, facts: Fact[], row: number, why: SkipReason): void => {
  report.skipped.push({ row, why: skipReasons[why] });
  facts.push(
    fact(
      'row-skipped',
      { file: report.file, sheet: report.sheet, line: row },
      { row, why: skipReasons[why] },
    ),
  );
};

const identityTargets = new Set([
  'name',
  'mainItem',
  'handling.name',
  'basicCode',
  'implementationCode',
  'handlingCode',
]);

const shapeOf = (columns: readonly Column[], merges: Merges): TableShape => ({
  identity: columns
    .filter((c) => c.target !== undefined && identityTargets.has(c.target))
    .map((c) => c.index),
  steps: columns.filter((c) => c.target === 'process.step' || c.target === 'process').map((c) => c.index),
  width: columns.length,
  mergedWidth: (row) =>
    merges
      .ofRow(row)
      .reduce(
        (widest, r) => (r.top === row || r.bottom === row ? Math.max(widest, r.right - r.left + 1) : widest),
        0,
      ),
});

const letterMap = (columns: readonly Column[]): ReadonlyMap<ElementId, string> => {
  const letters = new Map<ElementId, string>();
  for (const { target, second, letters: column, spare } of columns) {
    if (target === undefined || spare === true) continue;
    const element = target.split('.')[0]!;
    if (isElementId(element) && !letters.has(element)) letters.set(element, column);
    if (second !== undefined && isElementId(second) && !letters.has(second)) letters.set(second, column);
  }
  return letters;
};

/** What a group row says holds until another says otherwise; a new agency ends what was said within the last one. */
export const enter = (around: Surroundings, group: Group, cell: string): void => {
  if (group.agency !== undefined) {
    around.agency = { text: group.agency, cell };
    delete around.itemType;
  }
  const { mark } = group;
  // “一、行政许可”之后的“二、其他”：同一层的编号，前一类到此为止
  for (const element of ['itemType', 'levels'] as const)
    if (mark !== undefined && around[element]?.mark === mark) delete around[element];
  const said = { cell, ...(mark !== undefined && { mark }) };
  if (group.itemType !== undefined) around.itemType = { text: group.itemType, ...said };
  if (group.levels !== undefined) around.levels = { text: group.levels, ...said };
};

/** One table as it is read: its columns, its rows so far, what holds for the rows that follow. */
export interface Reading {
  lane: Lane;
  reader: RowReader;
  assembler: Assembler;
  shape: TableShape;
  around: Surroundings;
}

export const begin = (
  lane: Lane,
  headerRow: Row,
  sheet: Sheet,
  merges: Merges,
  around: Surroundings,
  { report, facts }: SheetReading,
  place: { file: string; sheet: string },
  options: ImportOptions,
  first: boolean,
): Reading & { repeats: number[] } => {
  const plan = planColumns(lane.heads, headerRow.number, place, options);
  if (first) report.columns.push(...columnReports(plan.columns));
  facts.push(...plan.facts);
  const given = new Set<string>(Object.keys(around));
  if (first && (lane.edges === undefined || report.columns[0]?.column === plan.columns[0]?.letters))
    facts.push(...missingHeadings(plan.columns, headerRow.number, place, options, given));
  const has = (target: string) => plan.columns.some((c) => c.target === target);
  const reader = new RowReader(plan.columns, merges, place, options, sheet.date1904 === true);
  return {
    lane,
    reader,
    assembler: new Assembler(reader, place, letterMap(plan.columns), has('handling.name'), has('name')),
    shape: shapeOf(plan.columns, merges),
    around,
    repeats: plan.columns
      .filter((c) => c.target !== undefined && c.target !== 'rowNumber')
      .slice(0, 3)
      .map((c) => c.index),
  };
};

/** Takes a row into its table, or says why it is none of its items. */
export const takeRow = (
  { assembler, reader, shape, around }: Reading,
  row: Row,
  { report, facts }: SheetReading,
) => {
  const kind = rowKind(row, shape);
  if (kind.kind === 'skip') {
    // 标明是示例的行本来就不是事项，只记在报告里
    if (kind.why === 'sample') report.skipped.push({ row: row.number, why: skipReasons.sample });
    else skip(report, facts, row.number, kind.why);
  } else if (kind.kind === 'group') {
    enter(around, kind.group, cellAddress(row.number, kind.group.column));
    skip(report, facts, row.number, 'group');
  } else assembler.add(reader.read(row), around);
};

export const end = (
  { assembler, reader }: Reading,
  headerRow: number,
  { records, report, facts }: SheetReading,
  place: { file: string; sheet: string },
): void => {
  for (const { row } of assembler.duplicates) report.skipped.push({ row, why: skipReasons.duplicate });
  if (assembler.namelessItems > 0)
    facts.push(
      fact(
        'heading-missing',
        { ...place, line: headerRow, element: 'name' },
        { heading: elements.name.title },
      ),
    );
  for (const record of assembler.records) records.push(record);
  for (const said of assembler.facts) facts.push(said);
  for (const said of reader.finish(headerRow)) facts.push(said);
};
