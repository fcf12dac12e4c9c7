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
import { filledColumns, type Merges, textAt } from './grid.js';
import { bestBlock, type HeaderBlock, isItemHeader, knownCells, looksLikeHeadings } from './headers.js';
import type { ImportOptions } from './options.js';
import { agencyOfTitle, type Group, rowKind, type TableShape, titleReason } from './rowKinds.js';
import { RowReader } from './rowReader.js';

export interface SheetReading {
  records: ImportedRecord[];
  facts: Fact[];
  report: SheetReport;
}

const lookFor = 80;

/** The first heading block of the sheet: the best among its first rows, or the row the user names. */
export const findHeader = (sheet: Sheet, merges: Merges, options: ImportOptions): HeaderBlock | undefined => {
  if (options.headerRow !== undefined) {
    const index = sheet.rows.findIndex((r) => r.number === options.headerRow);
    return index < 0 ? undefined : bestBlock(sheet, merges, index, index);
  }
  let best: HeaderBlock | undefined;
  let lookUntil = Math.min(sheet.rows.length, lookFor);
  for (let index = 0; index < lookUntil; index += 1) {
    if (knownCells(sheet.rows[index]!, 1, 400) === 0) continue;
    const block = bestBlock(sheet, merges, index, 0);
    if (block === undefined || !isItemHeader(block)) continue;
    // 隔着数据行的另一个表头是另一张表，不是更好的表头
    const touches = best !== undefined && (block.first <= best.last + 1 || best.score < 2);
    if (best === undefined || (touches && block.score > best.score + 0.5)) best = block;
    // 已有表头时只再看紧接着的几行，后面的另算一张表
    lookUntil = Math.min(lookUntil, best.last + 4);
  }
  return best;
};

const skip = (report: SheetReport, facts: Fact[], row: number, why: SkipReason): void => {
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

const above = (
  sheet: Sheet,
  from: number,
  until: number,
  report: SheetReport,
  facts: Fact[],
): Surroundings['agency'] => {
  let agency: Surroundings['agency'];
  for (let index = from; index < until; index += 1) {
    const row = sheet.rows[index]!;
    const columns = filledColumns(row);
    if (columns.length === 0) continue;
    skip(report, facts, row.number, titleReason(textAt(row, columns[0]!)));
    for (const column of columns) {
      const name = agencyOfTitle(textAt(row, column));
      if (name !== undefined) agency = { text: name, cell: cellAddress(row.number, column) };
    }
  }
  return agency;
};

/** What a group row says holds until another says otherwise; a new agency ends what was said within the last one. */
const enter = (around: Surroundings, group: Group, cell: string): void => {
  if (group.agency !== undefined) {
    around.agency = { text: group.agency, cell };
    delete around.itemType;
  }
  if (group.itemType !== undefined) around.itemType = { text: group.itemType, cell };
  if (group.levels !== undefined) around.levels = { text: group.levels, cell };
};

const isRepeat = (row: Row, heading: Row, columns: readonly number[]): boolean => {
  let same = 0;
  for (const column of columns) {
    const cell = row.cells[column - 1];
    const expected = heading.cells[column - 1];
    // 表头通常原样重复；先比原文，省去逐行修整
    if (
      typeof cell === 'string' &&
      typeof expected === 'string' &&
      cell !== expected &&
      cell.length > expected.length + 4
    )
      return false;
    const text = textAt(heading, column);
    if (text === '') continue;
    if (textAt(row, column) !== text) return false;
    same += 1;
  }
  return same > 0;
};

/** Reads every table of a sheet, from its first heading block on. */
export const readTables = (
  sheet: Sheet,
  merges: Merges,
  header: HeaderBlock,
  file: string,
  options: ImportOptions,
): SheetReading => {
  const place = { file, sheet: sheet.name };
  const report: SheetReport = {
    file,
    sheet: sheet.name,
    kind: 'table',
    headerRows: [],
    columns: [],
    rows: 0,
    skipped: [],
  };
  const reading: SheetReading = { records: [], facts: [], report };
  let block: HeaderBlock | undefined = header;
  let from = 0;
  while (block !== undefined) {
    const agency = above(sheet, from, block.first, report, reading.facts);
    const next = readTable(sheet, merges, block, agency, reading, place, options);
    from = next.from;
    block = next.block;
  }
  report.rows = reading.records.length;
  return reading;
};

const readTable = (
  sheet: Sheet,
  merges: Merges,
  block: HeaderBlock,
  agency: Surroundings['agency'],
  reading: SheetReading,
  place: { file: string; sheet: string },
  options: ImportOptions,
): { block?: HeaderBlock; from: number } => {
  const { report, facts } = reading;
  const headerRow = sheet.rows[block.last]!;
  const plan = planColumns(block.heads, headerRow.number, place, options);
  for (let i = block.first; i <= block.last; i += 1) report.headerRows.push(sheet.rows[i]!.number);
  const first = report.columns.length === 0;
  if (first) report.columns = columnReports(plan.columns);
  facts.push(...plan.facts);
  const given = new Set<string>(agency === undefined ? [] : ['agency']);
  if (first) facts.push(...missingHeadings(plan.columns, headerRow.number, place, options, given));
  const has = (target: string) => plan.columns.some((c) => c.target === target);
  const reader = new RowReader(plan.columns, merges, place, options, sheet.date1904 === true);
  const assembler = new Assembler(reader, place, letterMap(plan.columns), has('handling.name'), has('name'));
  const shape = shapeOf(plan.columns, merges);
  const repeats = plan.columns
    .filter((c) => c.target !== undefined && c.target !== 'rowNumber')
    .slice(0, 3)
    .map((c) => c.index);
  const around: Surroundings = agency === undefined ? {} : { agency };
  const result: { block?: HeaderBlock; from: number } = { from: sheet.rows.length };
  for (let index = block.last + 1; index < sheet.rows.length; index += 1) {
    const row = sheet.rows[index]!;
    if (options.progress !== undefined && index % 5000 === 0) options.progress(index);
    if (isRepeat(row, headerRow, repeats)) {
      skip(report, facts, row.number, 'heading');
      continue;
    }
    if (looksLikeHeadings(row)) {
      const other = bestBlock(sheet, merges, index, block.last + 1);
      if (other !== undefined && isItemHeader(other) && other.score >= 2 && other.first >= index - 1) {
        const same = sameHeads(other, block);
        if (same) {
          for (let i = index; i <= other.last; i += 1) skip(report, facts, sheet.rows[i]!.number, 'heading');
          index = other.last;
          continue;
        }
        Object.assign(result, { block: other, from: Math.max(index, other.first) });
        break;
      }
    }
    const below = sheet.rows[index + 1];
    if (below !== undefined && looksLikeHeadings(below) && filledColumns(row).length === 1) {
      skip(report, facts, row.number, 'title');
      continue;
    }
    const kind = rowKind(row, shape);
    if (kind.kind === 'skip') {
      // 标明是示例的行本来就不是事项，只记在报告里
      if (kind.why === 'sample') report.skipped.push({ row: row.number, why: skipReasons.sample });
      else skip(report, facts, row.number, kind.why);
    } else if (kind.kind === 'group') {
      enter(around, kind.group, cellAddress(row.number, kind.group.column));
      skip(report, facts, row.number, 'group');
    } else assembler.add(reader.read(row), around);
  }
  for (const { row } of assembler.duplicates) report.skipped.push({ row, why: skipReasons.duplicate });
  if (assembler.namelessItems > 0)
    facts.push(
      fact(
        'heading-missing',
        { ...place, line: headerRow.number, element: 'name' },
        { heading: elements.name.title },
      ),
    );
  for (const record of assembler.records) reading.records.push(record);
  for (const said of assembler.facts) facts.push(said);
  for (const said of reader.finish(headerRow.number)) facts.push(said);
  return result;
};

const sameHeads = (a: HeaderBlock, b: HeaderBlock): boolean => {
  const of = new Map(b.heads.map((h) => [h.column, h.meaning?.target]));
  return a.heads.every((h) => of.get(h.column) === h.meaning?.target) && a.heads.length * 2 >= b.heads.length;
};
