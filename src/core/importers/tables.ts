import { cellAddress, type Row, type Sheet } from '../formats/sheet.js';
import type { Fact, SheetReport } from '../model/index.js';
import type { Surroundings } from './assemble.js';
import { filledColumns, type Merges, textAt } from './grid.js';
import { bestBlock, type HeaderBlock, isItemHeader, knownCells, looksLikeHeadings } from './headers.js';
import { lanesOf, unnamedHeads, within, withUnnamed } from './lanes.js';
import type { ImportOptions } from './options.js';
import { agencyOfTitle, groupOf, titleReason } from './rowKinds.js';
import { begin, end, enter, type SheetReading, skip, takeRow } from './tableReading.js';

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

/** “一、行政许可类” over headings of its own says what a group row would; a name of an office there is a title only. */
const enterTitle = (around: Surroundings, text: string, row: number, column: number): void => {
  const { agency: _, ...group } = groupOf(text.trim(), column);
  enter(around, group, cellAddress(row, column));
};

const above = (
  sheet: Sheet,
  from: number,
  until: number,
  report: SheetReport,
  facts: Fact[],
): Surroundings => {
  const around: Surroundings = {};
  for (let index = from; index < until; index += 1) {
    const row = sheet.rows[index]!;
    const columns = filledColumns(row);
    if (columns.length === 0) continue;
    skip(report, facts, row.number, titleReason(textAt(row, columns[0]!)));
    for (const column of columns) {
      const name = agencyOfTitle(textAt(row, column));
      if (name !== undefined) around.agency = { text: name, cell: cellAddress(row.number, column) };
    }
    const [only] = columns;
    if (columns.length === 1) enterTitle(around, textAt(row, only!), row.number, only!);
  }
  return around;
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
    const around = above(sheet, from, block.first, report, reading.facts);
    const next = readTable(sheet, merges, block, around, reading, place, options);
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
  around: Surroundings,
  reading: SheetReading,
  place: { file: string; sheet: string },
  options: ImportOptions,
): { block?: HeaderBlock; from: number } => {
  const { report, facts } = reading;
  const headerRow = sheet.rows[block.last]!;
  for (let i = block.first; i <= block.last; i += 1) report.headerRows.push(sheet.rows[i]!.number);
  const first = report.columns.length === 0;
  const unnamed = unnamedHeads(sheet, block);
  const tables = lanesOf(block).map((plain) => {
    const lane = withUnnamed(plain, unnamed);
    return begin(lane, headerRow, sheet, merges, { ...around }, reading, place, options, first);
  });
  const [only] = tables;
  const repeats = only?.repeats ?? [];
  const result: { block?: HeaderBlock; from: number } = { from: sheet.rows.length };
  /** the row last looked at and what it looked like: each is asked about as the one below, then as itself */
  let seen: Row | undefined;
  let headed = false;
  const looksHeaded = (row: Row): boolean => {
    if (row !== seen) {
      seen = row;
      headed = looksLikeHeadings(row);
    }
    return headed;
  };
  for (let index = block.last + 1; index < sheet.rows.length; index += 1) {
    const row = sheet.rows[index]!;
    if (options.progress !== undefined && index % 5000 === 0) options.progress(index);
    if (isRepeat(row, headerRow, repeats)) {
      skip(report, facts, row.number, 'heading');
      continue;
    }
    if (looksHeaded(row)) {
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
    if (below !== undefined && looksHeaded(below) && filledColumns(row).length === 1) {
      skip(report, facts, row.number, 'title');
      const [column] = filledColumns(row);
      for (const table of tables) enterTitle(table.around, textAt(row, column!), row.number, column!);
      continue;
    }
    if (tables.length === 1) takeRow(only!, row, reading);
    else
      for (const table of tables) {
        const own = within(row, table.lane);
        if (own.cells.some((cell) => cell !== undefined && cell !== '')) takeRow(table, own, reading);
      }
  }
  for (const table of tables) end(table, headerRow.number, reading, place);
  return result;
};

const sameHeads = (a: HeaderBlock, b: HeaderBlock): boolean => {
  const of = new Map(b.heads.map((h) => [h.column, h.meaning?.target]));
  return a.heads.every((h) => of.get(h.column) === h.meaning?.target) && a.heads.length * 2 >= b.heads.length;
};
