/**
 * Records of long CSV files. A list of offices says the same over and over (types, agencies, hours, laws): cells that
 * come again are given as the very same string, and every cell stands alone, so that keeping one does not keep the text
 * of the file. Knows only well-formed quoting; all else is for the general reader.
 */

const quote = 0x22;
const newline = 0x0a;
const carriage = 0x0d;

/** A copy that stands alone: joining and cutting makes a new flat string, where a cut alone keeps the whole. */
export const standingAlone = (text: string): string => (text.length < 13 ? text : ` ${text}`.slice(1));

const slots = 1 << 13;
/** rows after which a column shows whether its cells come again */
const trial = 4096;

/** What one column has said lately, by hash; a newer text takes the place of an older one. */
class Column {
  readonly texts: (string | undefined)[] = new Array<undefined>(slots).fill(undefined);
  readonly units: (Uint16Array | undefined)[] = new Array<undefined>(slots).fill(undefined);
  asked = 0;
  found = 0;
  /** the cells come again often enough to be looked for */
  get worth(): boolean {
    return this.asked < trial || this.found * 4 > this.asked;
  }
}

/** The columns of one file, for stretch after stretch. */
export class CellPool {
  readonly #columns: Column[] = [];

  column(at: number): Column {
    let column = this.#columns[at];
    if (column === undefined) {
      column = new Column();
      this.#columns[at] = column;
    }
    return column;
  }
}

/** Text as what it is and as its UTF-16 units, which are read several times as fast. */
export interface Units {
  text: string;
  units: Uint16Array;
}

const cut = ({ text }: Units, from: number, to: number): string => standingAlone(text.slice(from, to));

const holds = (units: Uint16Array, from: number, part: Uint16Array): boolean => {
  for (let i = 0; i < part.length; i += 1) if (units[from + i] !== part[i]) return false;
  return true;
};

const known = (column: Column, whole: Units, from: number, to: number, hash: number): string => {
  const at = (hash ^ (hash >>> 13)) & (slots - 1);
  const before = column.units[at];
  column.asked += 1;
  if (before !== undefined && before.length === to - from && holds(whole.units, from, before)) {
    column.found += 1;
    return column.texts[at]!;
  }
  const cell = cut(whole, from, to);
  column.texts[at] = cell;
  column.units[at] = whole.units.slice(from, to);
  return cell;
};

/** Place of the quote that closes the one at `from`; −1 when none does. */
const closingQuote = (text: string, from: number): number => {
  let end = text.indexOf('"', from + 1);
  while (end >= 0 && text.charCodeAt(end + 1) === quote) end = text.indexOf('"', end + 2);
  return end;
};

const doubled = /""/g;

/**
 * Text that ends with a record → records; nothing when its quotes or line ends are not plain, so that the general reader
 * has to say what is meant.
 */
export const sharedRecords = (whole: Units, delimiter: string, pool: CellPool): string[][] | undefined => {
  const { text, units } = whole;
  const { length } = units;
  const mark = delimiter.charCodeAt(0);
  const returns = text.includes('\r');
  const rows: string[][] = [];
  let width = 0;
  let row: string[] = [];
  /** cells of the row so far; it begins as wide as the last one, for growing it cell by cell is slow */
  let cells = 0;
  /** lines that end with CR LF, and with LF alone */
  let windows = 0;
  let plain = 0;
  let at = 0;
  while (at < length) {
    const from = at;
    const quoted = units[at] === quote;
    let hash = 0;
    if (quoted) {
      at = closingQuote(text, from) + 1;
      if (at === 0) return undefined;
      const cell = text.slice(from + 1, at - 1);
      row[cells] = standingAlone(cell.includes('"') ? cell.replace(doubled, '"') : cell);
      if (returns && units[at] === carriage && units[at + 1] === newline) at += 1;
    } else
      for (; at < length; at += 1) {
        const code = units[at]!;
        if (code === mark || code === newline) break;
        hash = (Math.imul(hash, 31) + code) | 0;
      }
    const code = at < length ? units[at]! : newline;
    if (code !== mark && code !== newline) return undefined;
    const returned = returns && at < length && code === newline && at > from && units[at - 1] === carriage;
    if (!quoted) {
      const to = returned ? at - 1 : at;
      if (returns) {
        const cell = units.subarray(from, to);
        if (cell.includes(carriage) || cell.includes(quote)) return undefined;
      }
      const column = pool.column(cells);
      if (to === from) row[cells] = '';
      else row[cells] = column.worth ? known(column, whole, from, to, hash) : cut(whole, from, to);
    }
    cells += 1;
    at += 1;
    if (code === newline || at === length) {
      if (code !== newline) {
        row[cells] = '';
        cells += 1;
      }
      row.length = cells;
      rows.push(row);
      width = cells;
      cells = 0;
      row = new Array<string>(width).fill('');
      if (returned) windows += 1;
      else if (at <= length) plain += 1;
    }
  }
  return windows > 0 && plain > 0 ? undefined : rows;
};
