import * as XLSX from 'xlsx';
import * as codePages from 'xlsx/dist/cpexcel';
import { passwordProtected } from './detect.js';
import type { LegacyOptions } from './legacy-reader.js';
import type { Cell, Row, Sheet, Workbook } from './sheet.js';
import { brokenWorkbook, overLimit } from './xlsx/trouble.js';

XLSX.set_cptable(codePages);

/**
 * Old formats → workbook: values, shown text, merges, hidden parts, comments and links. Can hang or grow on hostile files:
 * call it only where it can be killed (see LegacyReader). Unreadable → UserError.
 */
export const readLegacy = (bytes: Uint8Array, options: LegacyOptions): Workbook => {
  const book = parse(bytes, options);
  const date1904 = book.Workbook?.WBProps?.date1904 === true;
  const budget = { cells: options.limits.cells };
  const sheets = book.SheetNames.slice(0, options.limits.sheets).map((name, index) => {
    const hidden = (book.Workbook?.Sheets?.[index]?.Hidden ?? 0) !== 0;
    const sheet = sheetOf(book.Sheets[name], name, hidden, options, budget);
    return date1904 ? { ...sheet, date1904 } : sheet;
  });
  return { kind: options.kind, sheets, notes: [] };
};

const parse = (bytes: Uint8Array, { kind, name, text, limits }: LegacyOptions): XLSX.WorkBook => {
  const settings: XLSX.ParsingOptions = {
    dense: true,
    cellFormula: true,
    cellHTML: false,
    cellNF: true,
    cellText: true,
    cellStyles: true,
    raw: kind === 'html',
    sheetRows: 0,
  };
  try {
    const book =
      text === undefined
        ? XLSX.read(bytes, { ...settings, type: 'array' })
        : XLSX.read(text, { ...settings, type: 'string' });
    if (book.SheetNames.length > limits.sheets)
      throw overLimit('工作表数', 'number of sheets', book.SheetNames.length, limits.sheets);
    return book;
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    if (/password|encrypt/i.test(reason)) throw passwordProtected(name);
    if (error instanceof Error && error.name === 'UserError') throw error;
    throw brokenWorkbook('文件内容无法解析', `its content cannot be parsed (${reason.slice(0, 120)})`);
  }
};

type Budget = { cells: number };

const sheetOf = (
  source: XLSX.WorkSheet | undefined,
  name: string,
  hidden: boolean,
  { kind, limits }: LegacyOptions,
  budget: Budget,
): Sheet => {
  const comments = new Map<string, string>();
  const links = new Map<string, string>();
  const rows: Row[] = [];
  const grid = (source?.['!data'] ?? []) as (XLSX.CellObject | undefined)[][];
  const rowStates = source?.['!rows'] ?? [];
  for (const [index, line] of sparse(grid)) {
    const cells: (Cell | undefined)[] = [];
    for (const [column, stored] of sparse(line)) {
      const cell = cellOf(stored, kind);
      if (cell !== undefined) {
        budget.cells -= 1;
        if (budget.cells < 0) throw overLimit('单元格数', 'number of cells', limits.cells + 1, limits.cells);
        cells[column] = cell;
      }
      const address =
        stored.c !== undefined || stored.l !== undefined
          ? XLSX.utils.encode_cell({ r: index, c: column })
          : '';
      if (stored.c !== undefined)
        comments.set(
          address,
          stored.c.map((note) => (note.t ?? '').replace(/\u0000[\s\S]*$/, '')).join('\n'),
        );
      if (stored.l !== undefined) links.set(address, stored.l.Target);
    }
    if (cells.length === 0) continue;
    rows.push(
      rowStates[index]?.hidden ? { number: index + 1, hidden: true, cells } : { number: index + 1, cells },
    );
  }
  const hiddenColumns = new Set<number>();
  (source?.['!cols'] ?? []).forEach((column, index) => {
    if (column?.hidden) hiddenColumns.add(index + 1);
  });
  const merges = (source?.['!merges'] ?? [])
    .slice(0, limits.merges)
    .map(({ s, e }) => ({ top: s.r + 1, left: s.c + 1, bottom: e.r + 1, right: e.c + 1 }));
  const sheet: Sheet = { name, hidden, rows, merges, hiddenColumns };
  if (comments.size > 0) sheet.comments = comments;
  if (links.size > 0) sheet.links = links;
  return sheet;
};

function* sparse<T>(list: (T | undefined)[]): Generator<[number, T]> {
  for (const key in list) {
    const entry = list[key];
    if (entry !== undefined && entry !== null) yield [Number(key), entry];
  }
}

const cellOf = (stored: XLSX.CellObject, kind: LegacyOptions['kind']): Cell | undefined => {
  const { t, v } = stored;
  if (v === undefined || v === null || v === '') return undefined;
  const text = stored.w ?? String(v);
  const formula = stored.f === undefined ? {} : { formula: true };
  if (t === 'n' && typeof v === 'number') {
    const format = typeof stored.z === 'string' && stored.z !== 'General' ? { format: stored.z } : {};
    if (kind === 'ods' && (text === 'TRUE' || text === 'FALSE'))
      return {
        kind: 'boolean',
        value: v !== 0,
        text,
        ...(stored.f !== undefined && !/^(of:)?=?(TRUE|FALSE)\(\)$/.test(stored.f) && { formula: true }),
      };
    const isDate = 'format' in format && XLSX.SSF.is_date(stored.z as string);
    return { kind: isDate ? 'date' : 'number', value: v, text, ...format, ...formula };
  }
  if (t === 'b') return { kind: 'boolean', value: Boolean(v), text: v ? 'TRUE' : 'FALSE', ...formula };
  if (t === 'e') return { kind: 'error', value: text, text, ...formula };
  const plain = kind === 'html' ? String(v).replaceAll('\u00a0', ' ').trim() : String(v);
  if (plain === '') return undefined;
  return stored.f === undefined ? plain : { kind: 'text', value: plain, text: plain, formula: true };
};
