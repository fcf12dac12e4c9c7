import Papa from 'papaparse';
import type { Cell, Row, Sheet } from './sheet.js';

export type Delimiter = ',' | ';' | '\t' | '|';

export interface CsvText {
  rows: string[][];
  delimiter: Delimiter;
  /** 1-based record where a quote opened that never closed */
  brokenQuote?: number;
}

const delimiters: readonly Delimiter[] = [',', '\t', ';', '|'];

/** CSV text (already decoded, no byte order mark) → records. The delimiter is found in the text unless it is given. */
export const readCsv = (text: string, options: { delimiter?: Delimiter } = {}): string[][] =>
  parseCsv(text, options).rows;

/** As `readCsv`, and says which delimiter it took and whether a quote was left open. Excel's `sep=;` line is obeyed. */
export const parseCsv = (text: string, options: { delimiter?: Delimiter } = {}): CsvText => {
  const directive = /^\uFEFF?"?sep=([,;\t|])"?\r?\n/i.exec(text);
  const body = directive
    ? text.slice(directive[0].length)
    : text.charCodeAt(0) === 0xfeff
      ? text.slice(1)
      : text;
  const delimiter = options.delimiter ?? (directive?.[1] as Delimiter | undefined) ?? findDelimiter(body);
  // Papa looks for the line ending in half a million characters; where no CR stands there is only one
  const parsed = Papa.parse<string[]>(body, { delimiter, ...(!body.includes('\r') && { newline: '\n' }) });
  const open = parsed.errors.find((error) => error.code === 'MissingQuotes');
  const rows = parsed.data;
  const last = rows.at(-1);
  if (last?.length === 1 && last[0] === '') rows.pop();
  if (open === undefined) return { rows, delimiter };
  return { ...unquoted(body, delimiter, rows, open.row ?? rows.length - 1), delimiter };
};

/** A quote that never closes swallows the rest of the file: from its record on, quotes are read as plain characters. */
const unquoted = (body: string, delimiter: Delimiter, rows: string[][], broken: number) => {
  const swallowed = rows[broken] ?? [];
  if (!swallowed.some((field) => field.includes('\n'))) return { rows, brokenQuote: broken + 1 };
  const plain = Papa.parse<string[]>(body, { delimiter, quoteChar: '\u0000' }).data;
  const last = plain.at(-1);
  if (last?.length === 1 && last[0] === '') plain.pop();
  return { rows: plain, brokenQuote: broken + 1 };
};

/** The delimiter that cuts the first lines into the most even records; a comma when nothing does. */
export const findDelimiter = (text: string): Delimiter => {
  const head = text.length > 65_536 ? text.slice(0, text.lastIndexOf('\n', 65_536) + 1 || 65_536) : text;
  let best: Delimiter = ',';
  let bestScore = 0;
  for (const delimiter of delimiters) {
    if (!head.includes(delimiter)) continue;
    const score = evenness(Papa.parse<string[]>(head, { delimiter, preview: 60, skipEmptyLines: true }).data);
    if (score > bestScore) {
      best = delimiter;
      bestScore = score;
    }
  }
  return best;
};

const evenness = (rows: string[][]): number => {
  const widths = new Map<number, number>();
  for (const row of rows) widths.set(row.length, (widths.get(row.length) ?? 0) + 1);
  let score = 0;
  for (const [width, times] of widths) {
    if (width > 1) score = Math.max(score, (times / rows.length) * Math.min(1 + width / 10, 3));
  }
  return score;
};

export interface CsvOptions {
  delimiter?: Delimiter;
  /** default `\n`; Excel on Windows likes `\r\n` */
  newline?: '\n' | '\r\n';
  /** write a byte order mark so that Excel takes the text for UTF-8 */
  mark?: boolean;
  /** put `'` before cells a spreadsheet would run as a formula */
  neutralise?: boolean;
}

/** Records → CSV text (RFC 4180 quoting). */
export const writeCsv = (rows: readonly (readonly string[])[], options: CsvOptions = {}): string => {
  const delimiter = options.delimiter ?? ',';
  const newline = options.newline ?? '\n';
  const lines: string[] = [];
  for (const row of rows) {
    const fields = row.map((field) => quote(options.neutralise ? neutraliseText(field) : field, delimiter));
    lines.push(fields.length === 1 && fields[0] === '' ? '""' : fields.join(delimiter));
  }
  return (options.mark ? '\uFEFF' : '') + lines.map((line) => line + newline).join('');
};

const quote = (field: string, delimiter: Delimiter): string =>
  /["\r\n\uFEFF]/.test(field) || field.includes(delimiter) || /^\s|\s$/.test(field) || /^sep=/i.test(field)
    ? `"${field.replaceAll('"', '""')}"`
    : field;

/** Text a spreadsheet would take for a formula (OWASP: begins with = + - @ tab or return) gets a `'` in front. */
export const neutraliseText = (text: string): string => (isFormulaLike(text) ? `'${text}` : text);

/** Takes back what `neutraliseText` put in front. */
export const restoreText = (text: string): string =>
  text.startsWith("'") && isFormulaLike(text.slice(1)) ? text.slice(1) : text;

export const isFormulaLike = (text: string): boolean => /^[=+\-@\t\r＝＋－＠]/.test(text);

/**
 * Records as a sheet: row numbers are what a spreadsheet shows for the file; Excel's `="0001"` guard against eaten digits
 * is taken off. The records are taken over, not copied.
 */
export const csvSheet = (records: string[][], name: string): Sheet => {
  const rows: Row[] = [];
  for (let index = 0; index < records.length; index += 1) {
    const cells: (Cell | undefined)[] = records[index]!;
    let filled = false;
    for (let column = 0; column < cells.length; column += 1) {
      const text = cells[column] as string;
      if (text === '') cells[column] = undefined;
      else {
        filled = true;
        if (text.charCodeAt(0) === 0x3d) cells[column] = unguarded(text);
      }
    }
    if (filled) rows.push({ number: index + 1, cells });
  }
  return { name, hidden: false, rows, merges: [], hiddenColumns: new Set() };
};

const unguarded = (text: string): string => /^="([^"]*)"$/.exec(text)?.[1] ?? text;
