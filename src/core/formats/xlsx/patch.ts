import { type ReadLimits, withLimits } from '../limits.js';
import { cellAddress } from '../sheet.js';
import type { Note } from './comment-parts.js';
import { relsOf } from './package.js';
import { appendTo, type Dialect, dialectOf, type EditablePackage, editPackage } from './parts.js';
import { addComments } from './patch-comments.js';
import { restyleEdits } from './patch-sheet.js';
import { patchStyles, type StylePatch } from './patch-styles.js';
import { readWorkbookPart, type WorkbookPart } from './read-workbook-part.js';
import { readRange } from './sheet-frame.js';
import { applyEdits, attributeOf, eachTag, findElements } from './tags.js';
import { brokenWorkbook } from './trouble.js';
import { MAIN_TYPE } from './write.js';
import { writeSheetPart } from './write-sheet.js';
import { styleTable } from './write-styles.js';
import type { WriteSheet } from './write-types.js';
import { escapeXml } from './xml.js';

export interface Mark {
  sheet: string;
  /** A1 */
  cell: string;
  /** RRGGBB behind the cell; absent leaves its look alone */
  fill?: string;
  comment?: string;
}

export interface PatchOptions {
  /** whom new comments name; default 核查 */
  author?: string;
  /** as for writeXlsx, for the result sheet */
  neutralise?: boolean;
  limits?: Partial<ReadLimits>;
}

/**
 * The user's own workbook with cells filled and commented, and a result sheet at its end (a sheet of that name from an
 * earlier run is replaced). Every part that is not touched keeps its bytes. Several marks on one cell: the first fill
 * wins, comments are joined. Unknown sheets throw; a broken workbook → UserError.
 */
export const patchXlsx = (
  bytes: Uint8Array,
  marks: readonly Mark[],
  resultSheet?: WriteSheet,
  options: PatchOptions = {},
): Uint8Array => {
  const edit = editPackage(bytes, withLimits(options.limits));
  const book = readWorkbookPart(edit.pack);
  const dialect = dialectOf(edit.read(book.part) ?? '');
  const stylesPart = book.related('styles')?.name ?? newStylesPart(edit, book, dialect);
  const stylesText = edit.read(stylesPart) ?? '';
  const styles = patchStyles(stylesText);
  for (const [sheet, marked] of bySheet(marks))
    markSheet(edit, book, sheet, marked, styles, dialect, options.author ?? '核查');
  if (resultSheet !== undefined) putSheet(edit, book, resultSheet, styles, dialect, options);
  const newStyles = styles.text();
  if (newStyles !== stylesText) edit.write(stylesPart, newStyles);
  return edit.bytes();
};

type CellMarks = Map<string, { row: number; column: number; fill?: string; comments: string[] }>;

const bySheet = (marks: readonly Mark[]): Map<string, CellMarks> => {
  const sheets = new Map<string, CellMarks>();
  for (const { sheet, cell, fill, comment } of marks) {
    const place = readRange(cell);
    if (place === undefined) throw new TypeError(`not a cell address: ${cell}`);
    const cells = sheets.get(sheet) ?? new Map();
    sheets.set(sheet, cells);
    const key = cellAddress(place.top, place.left);
    const known = cells.get(key) ?? { row: place.top, column: place.left, comments: [] };
    cells.set(key, known);
    if (fill !== undefined) known.fill ??= fill;
    if (comment !== undefined && !known.comments.includes(comment)) known.comments.push(comment);
  }
  return sheets;
};

const markSheet = (
  edit: EditablePackage,
  book: WorkbookPart,
  name: string,
  cells: CellMarks,
  styles: StylePatch,
  dialect: Dialect,
  author: string,
): void => {
  const listed = book.sheets.find((sheet) => sheet.name === name);
  if (listed === undefined) throw new TypeError(`no such sheet: ${name}`);
  const { entry, kind } = listed;
  // a chart sheet has no cells
  if (entry === undefined || kind === 'other') return;
  const text = edit.read(entry.name) ?? '';
  const rows = new Map<number, number[]>();
  for (const { row, column, fill } of cells.values()) {
    if (fill === undefined) continue;
    const columns = rows.get(row) ?? [];
    columns.push(column);
    rows.set(row, columns);
  }
  const edits = restyleEdits(text, rows, (base, column, row) =>
    styles.filled(base, cells.get(cellAddress(row, column))!.fill!),
  );
  const notes: Note[] = [];
  for (const [cell, { row, column, comments }] of cells)
    if (comments.length > 0) notes.push({ row, column, cell, text: comments.join('\n') });
  notes.sort((one, other) => one.row - other.row || one.column - other.column);
  const restyled = applyEdits(text, edits);
  const part = entry.name.replaceAll('\\', '/');
  const commented = notes.length === 0 ? restyled : addComments(edit, part, restyled, notes, author, dialect);
  if (commented !== text) edit.write(entry.name, commented);
};

const newStylesPart = (edit: EditablePackage, book: WorkbookPart, dialect: Dialect): string => {
  const part = `${folderOf(book.part)}styles.xml`;
  edit.write(part, inDialect(styleTable().xml(), dialect));
  edit.declareType(part, `${MAIN_TYPE}.styles+xml`);
  edit.relate(book.part, dialect, 'styles', part);
  return part;
};

const folderOf = (part: string): string => part.slice(0, part.lastIndexOf('/') + 1);

const inDialect = (text: string, dialect: Dialect): string =>
  text
    .replace('http://schemas.openxmlformats.org/spreadsheetml/2006/main', dialect.main)
    .replace('http://schemas.openxmlformats.org/officeDocument/2006/relationships', dialect.office);

const putSheet = (
  edit: EditablePackage,
  book: WorkbookPart,
  sheet: WriteSheet,
  styles: StylePatch,
  dialect: Dialect,
  options: PatchOptions,
): void => {
  const standing = book.sheets.find(
    (candidate) => candidate.name === sheet.name && candidate.kind === 'worksheet',
  )?.entry;
  const part =
    standing?.name.replaceAll('\\', '/') ?? edit.freshName(`${folderOf(book.part)}worksheets/sheet`, '.xml');
  let text = '';
  const writer = { write: (piece: string) => (text += piece), writeBytes: () => {}, end: () => {} };
  const plain = { ...sheet, dropDowns: [] };
  const { targets } = writeSheetPart(
    writer,
    withoutComments(plain),
    styles.table,
    { neutralise: options.neutralise ?? true },
    () => '""',
  );
  edit.write(part, inDialect(text, dialect));
  if (standing !== undefined) edit.write(relsOf(part), EMPTY_RELS);
  for (const [index, target] of targets.entries()) {
    const id = edit.relate(part, dialect, 'hyperlink', target, true);
    text = text.replace(`r:id="r${index + 1}"`, `r:id="${id}"`);
  }
  if (targets.length > 0) edit.write(part, inDialect(text, dialect));
  if (standing !== undefined) return;
  edit.declareType(part, `${MAIN_TYPE}.worksheet+xml`);
  const id = edit.relate(book.part, dialect, 'worksheet', part);
  const workbook = edit.read(book.part) ?? '';
  edit.write(book.part, withSheetEntry(workbook, sheet.name, id, dialect));
};

const EMPTY_RELS =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"/>';

function* commentless(rows: WriteSheet['rows']): Generator<ReturnType<typeof plainRow>> {
  for (const row of rows) yield plainRow(row);
}

const plainRow = (row: WriteSheet['rows'] extends Iterable<infer R> ? R : never) => {
  const cells = 'cells' in row ? row.cells : row;
  const plain = cells.map((cell) => {
    if (typeof cell !== 'object' || cell === null || cell.comment === undefined) return cell;
    const { comment: _, ...rest } = cell;
    return rest;
  });
  return 'cells' in row ? { ...row, cells: plain } : { cells: plain };
};

const withoutComments = (sheet: WriteSheet): WriteSheet => ({ ...sheet, rows: commentless(sheet.rows) });

const withSheetEntry = (workbook: string, name: string, id: string, dialect: Dialect): string => {
  let highest = 0;
  let relationPrefix: string | undefined;
  eachTag(workbook, (tag) => {
    if (tag.depth === 0 && tag.kind !== 'close')
      for (const match of workbook
        .slice(tag.start, tag.end)
        .matchAll(/\sxmlns:([\w.-]+)\s*=\s*["']([^"']*)["']/g))
        if (match[2] === dialect.office) relationPrefix = match[1];
    if (tag.local === 'sheet' && tag.kind !== 'close')
      highest = Math.max(highest, Number(attributeOf(workbook, tag, 'sheetId')?.value ?? 0));
  });
  const reference =
    relationPrefix === undefined
      ? `xmlns:r="${dialect.office}" r:id="${id}"`
      : `${relationPrefix}:id="${id}"`;
  const sheets = findElements(workbook, ['sheets']).get('sheets');
  if (sheets === undefined) throw brokenWorkbook('工作表目录缺失', 'the list of sheets is missing');
  return appendTo(
    workbook,
    'sheets',
    `<sheet name="${escapeXml(name)}" sheetId="${highest + 1}" ${reference}/>`,
  );
};
