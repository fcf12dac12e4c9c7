import { type ReadLimits, withLimits } from '../limits.js';
import type { Sheet, Workbook, WorkbookNote } from '../sheet.js';
import { openPackage, type Package } from './package.js';
import { readComments } from './read-comments.js';
import { readSheetPart } from './read-sheet.js';
import { noFormats, readFormats } from './read-styles.js';
import { readWorkbookPart, type SheetEntry } from './read-workbook-part.js';
import type { SheetContext } from './rows.js';
import { readSharedStrings } from './shared-strings.js';
import { brokenWorkbook, overLimit } from './trouble.js';

/**
 * An .xlsx file → workbook: every cell with content, merges, hidden rows, columns and sheets, links, comments, validations.
 * `<dimension>` is never believed, cells that only have a style are not kept. Broken, hostile or too large → UserError.
 */
export const readXlsx = (bytes: Uint8Array, limits?: Partial<ReadLimits>): Workbook => {
  const all = withLimits(limits);
  if (bytes.length > all.fileBytes) throw overLimit('文件字节数', 'file size', bytes.length, all.fileBytes);
  const pack = openPackage(bytes, all);
  const book = readWorkbookPart(pack);
  if (book.sheets.length > all.sheets)
    throw overLimit('工作表数', 'number of sheets', book.sheets.length, all.sheets);
  const styles = book.related('styles');
  const context = {
    formatOf: styles === undefined ? noFormats : readFormats(styles.name, pack.text(styles)),
    strings: lazyStrings(pack, book.related('sharedStrings'), all),
    date1904: book.date1904,
    limits: all,
    used: { cells: 0, characters: 0, slots: 0 },
  };
  const notes = packageNotes(pack);
  const sheets = book.sheets.map((entry) => readSheet(pack, entry, { ...context, sheet: entry.name }, notes));
  return { kind: 'xlsx', sheets, notes };
};

const lazyStrings = (pack: Package, entry: ReturnType<Package['find']>, limits: ReadLimits) => {
  let table: readonly string[] | undefined;
  return () => {
    table ??= entry === undefined ? [] : readSharedStrings(pack, entry, limits);
    return table;
  };
};

const readSheet = (
  pack: Package,
  { name, hidden, entry, kind }: SheetEntry,
  context: SheetContext,
  notes: WorkbookNote[],
): Sheet => {
  const sheet: Sheet = { name, hidden, rows: [], merges: [], hiddenColumns: new Set() };
  if (context.date1904) sheet.date1904 = true;
  if (kind === 'other') return sheet;
  if (entry === undefined)
    throw brokenWorkbook(
      `工作表“${name}”的内容不在文件里`,
      `the content of sheet “${name}” is not in the file`,
    );
  const part = readSheetPart(pack, entry, context);
  sheet.rows = part.rows;
  sheet.merges = part.merges;
  sheet.hiddenColumns = part.hiddenColumns;
  if (part.mergesCut > 0)
    notes.push({ code: 'cut-at-limit', params: { sheet: name, what: 'merges', count: part.mergesCut } });
  if (part.validations.length > 0) sheet.validations = part.validations;
  const partName = entry.name.replaceAll('\\', '/');
  const comments = readComments(pack, partName);
  if (comments.size > 0) sheet.comments = comments;
  if (part.links.length > 0) {
    const targets = new Map(pack.relationships(partName).map(({ id, target }) => [id, target]));
    sheet.links = new Map(
      part.links.map(({ cell, id, location }) => [
        cell,
        (id === undefined ? '' : (targets.get(id) ?? '')) + (location === undefined ? '' : `#${location}`),
      ]),
    );
  }
  return sheet;
};

const packageNotes = (pack: Package): WorkbookNote[] => {
  const notes: WorkbookNote[] = [];
  const names = pack.directory.entries.map(({ name }) => name.toLowerCase());
  if (names.some((name) => name.endsWith('vbaproject.bin')))
    notes.push({ code: 'macros-ignored', params: {} });
  const links = names.filter((name) => /\/externallinks\/[^/]+\.xml$/.test(name)).length;
  if (links > 0) notes.push({ code: 'external-links-ignored', params: { count: links } });
  return notes;
};
