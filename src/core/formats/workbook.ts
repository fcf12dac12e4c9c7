import { UserError } from '../model/trouble.js';
import { csvSheet, parseCsv } from './csv.js';
import type { Decoded } from './decode.js';
import { type Detected, detect } from './detect.js';
import type { LegacyKind, LegacyReader } from './legacy-reader.js';
import { type ReadLimits, withLimits } from './limits.js';
import { withHiddenParts } from './ods-hidden.js';
import type { Workbook, WorkbookNote } from './sheet.js';
import { inflatePart } from './xlsx/inflate.js';
import { readXlsx } from './xlsx/read.js';
import { readZipDirectory } from './xlsx/zip-directory.js';

export interface ReadWorkbookOptions {
  /** the file's name as people know it; its extension is compared with the content */
  name: string;
  /** where .xls .et .ods, SpreadsheetML and HTML are read; without it they are refused */
  legacy?: LegacyReader;
  limits?: Partial<ReadLimits>;
  /** what `detect` said, when the host asked before */
  detected?: Detected;
}

/**
 * Any kind of sheet file → workbook. What is worth telling (encoding assumed, extension that lies, macros) is in `notes`;
 * what cannot be read throws UserError with the next step. JSON and YAML are not sheets: ask `detect` first.
 */
export const readWorkbook = async (bytes: Uint8Array, options: ReadWorkbookOptions): Promise<Workbook> => {
  const limits = withLimits(options.limits);
  const detected = options.detected ?? detect(bytes, options.name, limits);
  const workbook = await read(bytes, detected, options, limits);
  if (detected.lies)
    workbook.notes.push({ code: 'extension-lies', params: { name: options.name, kind: detected.kind } });
  return workbook;
};

const read = async (
  bytes: Uint8Array,
  { kind, decoded }: Detected,
  options: ReadWorkbookOptions,
  limits: ReadLimits,
): Promise<Workbook> => {
  switch (kind) {
    case 'xlsx':
      return readXlsx(bytes, limits);
    case 'csv':
    case 'tsv':
      return readText(decoded!, kind, options.name);
    case 'json':
    case 'ndjson':
    case 'yaml':
      throw new UserError('file-not-a-sheet', {
        zh: `${options.name} 是 ${kind} 数据，不是表格。用读取数据文件的方式打开它。`,
        en: `${options.name} holds ${kind} data, not a table. Read it as a data file.`,
      });
    default:
      return readOld(bytes, kind, decoded, options, limits);
  }
};

const readText = (decoded: Decoded, kind: 'csv' | 'tsv', name: string): Workbook => {
  const { rows, delimiter, brokenQuote } = parseCsv(decoded.text);
  const notes = notesOf(decoded);
  if (brokenQuote !== undefined) notes.push({ code: 'broken-quote', params: { row: brokenQuote } });
  const isTabbed = delimiter === '\t';
  const sheet = csvSheet(rows, baseName(name));
  return {
    kind: isTabbed ? 'tsv' : kind === 'tsv' && rows[0]?.length === 1 ? 'tsv' : 'csv',
    encoding: decoded.encoding,
    sheets: [sheet],
    notes,
  };
};

const readOld = async (
  bytes: Uint8Array,
  kind: LegacyKind,
  decoded: Decoded | undefined,
  { name, legacy }: ReadWorkbookOptions,
  limits: ReadLimits,
): Promise<Workbook> => {
  if (legacy === undefined)
    throw new UserError('legacy-reader-missing', {
      zh: `${name} 是旧格式（${kind}），这里不能读取。在 WPS 或 Excel 中另存为 .xlsx 后重试。`,
      en: `${name} is in an old format (${kind}) that cannot be read here. Save it as .xlsx in WPS or Excel and try again.`,
    });
  if (decoded === undefined && bytes[0] === 0x50) refuseBombs(bytes, limits);
  const text = decoded === undefined ? {} : { text: decoded.text };
  const given = await legacy(bytes, { kind, name, limits, ...text });
  const workbook =
    kind === 'ods' ? { ...given, sheets: withHiddenParts(given.sheets, { bytes, ...text }, limits) } : given;
  if (decoded === undefined) return workbook;
  return { ...workbook, encoding: decoded.encoding, notes: [...notesOf(decoded), ...workbook.notes] };
};

/** The old reader believes what a zip says of itself: unpack it once under our limits before it may. */
const refuseBombs = (bytes: Uint8Array, limits: ReadLimits): void => {
  for (const entry of readZipDirectory(bytes, limits).entries)
    if (!/\.(png|jpe?g|gif|emf|wmf)$/i.test(entry.name)) inflatePart(bytes, entry, () => {});
};

const notesOf = ({ assumed, broken, encoding }: Decoded): WorkbookNote[] => {
  const notes: WorkbookNote[] = [];
  if (assumed) notes.push({ code: 'encoding-assumed', params: { encoding } });
  if (broken > 0) notes.push({ code: 'characters-broken', params: { count: broken, encoding } });
  return notes;
};

const baseName = (name: string): string =>
  (name.split(/[\\/]/).at(-1) ?? name).replace(/\.[^.]*$/, '') || name;
