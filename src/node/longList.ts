import { isUtf8, transcode } from 'node:buffer';
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { type FileHandle, open, stat } from 'node:fs/promises';
import { endianness } from 'node:os';
import { basename } from 'node:path';
import { type CsvText, csvSheet, type Delimiter, parseCsv } from '../core/formats/csv.js';
import { CellPool, sharedRecords, standingAlone } from '../core/formats/csvCells.js';
import { decode, type Encoding } from '../core/formats/decode.js';
import type { Row, Sheet } from '../core/formats/sheet.js';
import { importWorkbook } from '../core/importers/index.js';
import type { ImportOptions } from '../core/importers/options.js';
import { type Fact, type ImportResult, type SheetReport, UserError } from '../core/model/index.js';

/** The list is not plain enough to be read in stretches (group rows, a quote over many rows, UTF-16): read it whole. */
export class NotPlain extends Error {}

/** Small, so that the rows of a stretch are gone before the collector has to move them. */
const block = 1 << 20;
const newline = 0x0a;

const quotes = (text: string): number => {
  let count = 0;
  for (let at = text.indexOf('"'); at >= 0; at = text.indexOf('"', at + 1)) count += 1;
  return count;
};

/** Bytes of the file in stretches that end with a line; each is good until the next is asked for. */
async function* stretches(file: FileHandle): AsyncGenerator<Uint8Array> {
  let buffer = new Uint8Array(2 * block);
  let carried = 0;
  for (;;) {
    if (buffer.length < carried + block) {
      const longer = new Uint8Array(carried + 2 * block);
      longer.set(buffer.subarray(0, carried));
      buffer = longer;
    }
    const { bytesRead } = await file.read(buffer, carried, block);
    const bytes = buffer.subarray(0, carried + bytesRead);
    if (bytesRead === 0) {
      if (bytes.length > 0) yield bytes;
      return;
    }
    const end = bytes.lastIndexOf(newline) + 1;
    if (end === 0 && bytes.length > 64 * block) throw new NotPlain();
    if (end > 0) yield bytes.subarray(0, end);
    buffer.copyWithin(0, end, bytes.length);
    carried = bytes.length - end;
  }
}

/** Bytes that end with a line → text. By way of UTF-16 Node reads Chinese three times as fast as by its own UTF-8 reader. */
const textOf = (bytes: Uint8Array, encoding: Encoding): string => {
  if (encoding.startsWith('utf-16')) throw new NotPlain();
  if (encoding !== 'utf-8') return new TextDecoder(encoding).decode(bytes);
  if (!isUtf8(bytes)) throw new NotPlain();
  // a Node without ICU has no transcode
  return typeof transcode === 'function'
    ? transcode(bytes, 'utf8', 'utf16le').toString('utf16le')
    : Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('utf8');
};

/** UTF-16 units of a text; memory copied as it stands, where the machine keeps the lower byte first. */
const unitsOf = (text: string): Uint16Array => {
  const bytes = Buffer.from(text, 'utf16le');
  const { buffer, byteOffset, length } = bytes.byteOffset % 2 === 0 ? bytes : new Uint8Array(bytes);
  return new Uint16Array(buffer, byteOffset, length / 2);
};

/** Records of a stretch, whose cells stand alone. The first may begin with `sep=` and is read the general way. */
const recordsOf = (text: string, plan: Plan | undefined, pool: CellPool): CsvText => {
  const shared =
    plan === undefined || endianness() !== 'LE'
      ? undefined
      : sharedRecords({ text, units: unitsOf(text) }, plan.delimiter, pool);
  if (plan !== undefined && shared !== undefined) return { rows: shared, delimiter: plan.delimiter };
  const parsed = parseCsv(text, plan === undefined ? {} : { delimiter: plan.delimiter });
  return { ...parsed, rows: parsed.rows.map((row) => row.map(standingAlone)) };
};

interface Plan {
  encoding: Encoding;
  delimiter: Delimiter;
  header: Row[];
  /** a heading of one row is not looked for again in every stretch */
  options: ImportOptions;
  /** 0-based columns that tell one item from the next */
  identity: number[];
}

const columnIndex = (letters: string): number =>
  [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;

const identityElements = new Set(['name', 'basicCode', 'implementationCode', 'handlingCode']);

const planOf = (
  rows: readonly Row[],
  report: SheetReport,
  encoding: Encoding,
  delimiter: Delimiter,
  options: ImportOptions,
): Plan => {
  const lastHeader = Math.max(0, ...report.headerRows);
  const identity = report.columns
    .filter(
      ({ element, heading }) =>
        (element !== null && identityElements.has(element)) || heading.includes('主项'),
    )
    .map(({ column }) => columnIndex(column));
  if (lastHeader === 0 || identity.length === 0) throw new NotPlain();
  return {
    encoding,
    delimiter,
    header: rows.filter(({ number }) => number <= lastHeader),
    options: report.headerRows.length === 1 ? { ...options, headerRow: lastHeader } : options,
    identity,
  };
};

/** Where the last item of the rows begins: what follows may go on in the next stretch. */
const lastBeginning = (rows: readonly Row[], { identity }: Plan): number => {
  for (let i = rows.length - 1; i > 0 && i > rows.length - 2000; i -= 1)
    if (identity.every((column) => rows[i]?.cells[column] !== rows[i - 1]?.cells[column])) return i;
  return rows.length;
};

/** Facts about a whole column come once a stretch; they are told once, with their counts added up. */
class ColumnFacts {
  readonly #told = new Map<string, Fact>();

  constructor(private readonly lastHeader: number) {}

  /** Facts of rows, at once. */
  rowsOf(facts: readonly Fact[]): Fact[] {
    return facts.filter((fact) => {
      if (fact.params['count'] === undefined && (fact.place.line ?? 0) > this.lastHeader) return true;
      const { count, value, ...rest } = fact.params;
      const key = `${fact.rule}\n${fact.place.element ?? ''}\n${JSON.stringify(rest)}`;
      const known = this.#told.get(key);
      if (known === undefined) this.#told.set(key, { ...fact, params: { ...fact.params } });
      else if (typeof count === 'number')
        known.params = {
          ...known.params,
          count: Number(known.params['count']) + count,
          value: [...new Set(`${String(known.params['value'])}、${String(value)}`.split('、'))].join('、'),
        };
      return false;
    });
  }

  columns(): Fact[] {
    return [...this.#told.values()];
  }
}

/**
 * A CSV list in stretches, each imported like a file of its own with the heading of the whole; the last result holds the
 * facts about columns; `shown` is what people call the file. Rows of one item stay together. Throws NotPlain when only reading it whole does it justice.
 */
export async function* readLongCsv(
  path: string,
  options: ImportOptions = {},
  shown = path,
): AsyncGenerator<ImportResult> {
  const file = await open(path).catch(() => {
    throw new UserError('file-unreadable', {
      zh: `打不开文件“${path}”；核对路径和权限`,
      en: `cannot open “${path}”; check path and rights`,
    });
  });
  try {
    const name = basename(path).replace(/\.\w+$/, '');
    let plan: Plan | undefined;
    let columnFacts: ColumnFacts | undefined;
    let text = '';
    let waiting: Row[] = [];
    let offset = 0;
    const read = (rows: Row[]): ImportResult => {
      const sheet: Sheet = { name, hidden: false, rows, merges: [], hiddenColumns: new Set() };
      const result = importWorkbook(
        { kind: 'csv', encoding: plan?.encoding ?? 'utf-8', sheets: [sheet], notes: [] },
        shown,
        plan?.options ?? options,
      );
      if (result.sheets[0]?.skipped.some(({ why }) => why === '分组') === true) throw new NotPlain();
      return result;
    };
    let encoding: Encoding | undefined;
    const pool = new CellPool();
    for await (const bytes of stretches(file)) {
      encoding ??= decode(bytes).encoding;
      text += textOf(bytes, encoding);
      if (quotes(text) % 2 === 1) {
        if (text.length > 64 * block) throw new NotPlain();
        continue;
      }
      const parsed = recordsOf(text, plan, pool);
      if (parsed.brokenQuote !== undefined) throw new NotPlain();
      text = '';
      const rows = csvSheet(parsed.rows, name).rows;
      for (const row of rows) row.number += offset;
      offset += parsed.rows.length;
      if (plan === undefined) {
        const [report] = read(rows.slice(0, 200)).sheets;
        if (report === undefined || report.kind !== 'table') throw new NotPlain();
        plan = planOf(rows, report, encoding, parsed.delimiter, options);
        columnFacts = new ColumnFacts(plan.header.at(-1)?.number ?? 0);
        waiting = rows;
      } else waiting.push(...rows);
      const cut = lastBeginning(waiting, plan);
      const now = waiting.slice(0, cut);
      waiting = [...plan.header, ...waiting.slice(cut)];
      const result = read(now);
      yield { ...result, facts: columnFacts?.rowsOf(result.facts) ?? [] };
    }
    if (plan !== undefined && text !== '') throw new NotPlain();
    if (plan !== undefined && waiting.length > plan.header.length) {
      const result = read(waiting);
      yield {
        ...result,
        facts: [...(columnFacts?.rowsOf(result.facts) ?? []), ...(columnFacts?.columns() ?? [])],
      };
    } else yield { records: [], facts: columnFacts?.columns() ?? [], sheets: [] };
  } finally {
    await file.close();
  }
}

/** SHA-256 of a file without holding it whole, in hex. */
export const fileSha256 = async (path: string): Promise<string> => {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(path)) hash.update(chunk as Uint8Array);
  return hash.digest('hex');
};

/** Files above this are read in stretches; below it a list is held whole. */
const long = 24 << 20;

/** Whether a path is one CSV too long to hold. */
export const isLongCsv = async (path: string): Promise<boolean> => {
  if (!/\.csv$/i.test(path)) return false;
  const found = await stat(path).catch(() => undefined);
  return found?.isFile() === true && found.size >= long;
};
