import { csvSheet, type Delimiter, findDelimiter, parseCsv } from '../core/formats/csv.js';
import { decode } from '../core/formats/decode.js';
import { detect } from '../core/formats/detect.js';
import { columnLetters } from '../core/formats/sheet.js';
import { importWorkbook } from '../core/importers/index.js';
import type { ImportOptions } from '../core/importers/options.js';
import type { ElementId, ImportedRecord, ImportResult } from '../core/model/index.js';
import { differingLines, haveOwnCodes, type Lines, lineText } from './sameLines.js';

/** A list file as bytes and what people call it. */
export interface ListFile {
  bytes: Uint8Array;
  name: string;
}

/** The rows in which two lists differ; `identical` rows stand in both, byte for byte. */
export interface DifferingRecords {
  before: ImportedRecord[];
  after: ImportedRecord[];
  identical: number;
}

const headBytes = 65_536;

/** The first lines say what kind of text it is and how it is cut; wide characters (UTF-16) are left to the full reader. */
const delimiterOf = ({ bytes, name }: ListFile): Delimiter | undefined => {
  const cut = bytes.subarray(0, headBytes).lastIndexOf(0x0a) + 1;
  const head = bytes.subarray(0, bytes.length > headBytes && cut > 0 ? cut : headBytes);
  if (head.includes(0)) return undefined;
  const { kind, decoded } = detect(head, name);
  return (kind === 'csv' || kind === 'tsv') && decoded !== undefined
    ? findDelimiter(decoded.text)
    : undefined;
};

const bufferOf = ({ bytes }: ListFile): Buffer =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);

const importLines = (
  lines: Lines,
  places: readonly number[],
  name: string,
  delimiter: Delimiter,
  options: ImportOptions,
): ImportResult => {
  const text = [0, ...places].map((at) => lineText(lines, at)).join('\n');
  const { rows } = parseCsv(decode(Buffer.from(text, 'latin1')).text, { delimiter });
  const sheet = csvSheet(rows, name);
  for (const row of sheet.rows) row.number = (row.number === 1 ? 0 : (places[row.number - 2] ?? 0)) + 1;
  return importWorkbook({ kind: 'csv', sheets: [sheet], notes: [] }, name, options);
};

/** 0-based column that holds the records' own codes, when the sheet is one plain table under its first row. */
const codeColumn = (result: ImportResult, wanted: readonly ElementId[], rows: number): number | undefined => {
  const [sheet, more] = result.sheets;
  if (sheet?.kind !== 'table' || more !== undefined || sheet.headerRows.join() !== '1') return undefined;
  if (result.records.length !== rows) return undefined;
  const letters = wanted
    .map((element) => sheet.columns.find((column) => column.element === element)?.column)
    .find((column) => column !== undefined);
  if (letters === undefined) return undefined;
  let column = 0;
  while (columnLetters(column + 1) !== letters) column += 1;
  return column;
};

const ownCodes: readonly ElementId[] = ['implementationCode', 'handlingCode', 'basicCode'];

/**
 * The records in which two delimited lists differ, without reading the rows they share. Nothing when that is not certain
 * to give what reading both in full gives: other formats or headings, cells over several lines, rows without a code of their
 * own, codes that occur twice, or lists that have little in common. `key`: the one element that identifies a record.
 */
export const readDifferingRecords = (
  before: ListFile,
  after: ListFile,
  options: ImportOptions = {},
  key?: ElementId,
): DifferingRecords | undefined => {
  const delimiter = delimiterOf(before);
  if (delimiter === undefined || delimiterOf(after) !== delimiter) return undefined;
  const found = differingLines(bufferOf(before), bufferOf(after));
  if (found === undefined) return undefined;
  const { onlyBefore, onlyAfter, shared, sample } = found;
  if (sample === undefined || onlyBefore.length + onlyAfter.length > shared.length) return undefined;
  // a row that both share goes along, so that the columns are understood even when one side has no row of its own
  const read = (lines: Lines, own: readonly number[], common: number, name: string) => {
    const places = [common, ...own].sort((a, b) => a - b);
    const result = importLines(lines, places, name, delimiter, options);
    const column = codeColumn(result, key === undefined ? ownCodes : [key], places.length);
    return column === undefined ? undefined : { records: result.records, column };
  };
  const first = read(found.before, onlyBefore, sample[0], before.name);
  if (first === undefined || !haveOwnCodes(found, first.column, delimiter)) return undefined;
  const second = read(found.after, onlyAfter, sample[1], after.name);
  if (second === undefined || second.column !== first.column) return undefined;
  return { before: first.records, after: second.records, identical: shared.length - 1 };
};
