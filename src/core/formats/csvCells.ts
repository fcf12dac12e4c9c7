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

const cut = (text: string, from: number, to: number): string => standingAlone(text.slice(from, to));

const slots = 1 << 13;
/** rows after which a column shows whether its cells come again */
const trial = 4096;

/** What one column has said lately, by hash; a newer text takes the place of an older one. */
class Column {
  readonly texts: string[] = new Array<string>(slots).fill('');
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

const isPart = (whole: string, from: number, part: string): boolean => {
  for (let i = 0; i < part.length; i += 1)
    if (whole.charCodeAt(from + i) !== part.charCodeAt(i)) return false;
  return true;
};

/** Of long texts every nth character will do to tell them apart; two that fall together only miss their chance. */
const slotOf = (text: string, from: number, to: number): number => {
  const step = 1 + ((to - from) >> 6);
  let hash = to - from;
  for (let at = from; at < to; at += step) hash = (Math.imul(hash, 31) + text.charCodeAt(at)) | 0;
  return (hash ^ (hash >>> 13)) & (slots - 1);
};

const known = (column: Column, text: string, from: number, to: number): string => {
  const at = slotOf(text, from, to);
  const before = column.texts[at]!;
  column.asked += 1;
  if (before.length === to - from && isPart(text, from, before)) {
    column.found += 1;
    return before;
  }
  const cell = cut(text, from, to);
  column.texts[at] = cell;
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
export const sharedRecords = (text: string, delimiter: string, pool: CellPool): string[][] | undefined => {
  const mark = delimiter.charCodeAt(0);
  const { length } = text;
  const returns = text.includes('\r');
  const rows: string[][] = [];
  let row: string[] = [];
  /** lines that end with CR LF, and with LF alone */
  let windows = 0;
  let plain = 0;
  let at = 0;
  while (at < length) {
    const from = at;
    const column = pool.column(row.length);
    const quoted = text.charCodeAt(at) === quote;
    if (quoted) {
      at = closingQuote(text, from) + 1;
      if (at === 0) return undefined;
      const cell = text.slice(from + 1, at - 1);
      row.push(standingAlone(cell.includes('"') ? cell.replace(doubled, '"') : cell));
      if (returns && text.charCodeAt(at) === carriage) at += 1;
    } else {
      for (; at < length; at += 1) {
        const code = text.charCodeAt(at);
        if (code === mark || code === newline) break;
      }
    }
    const code = at < length ? text.charCodeAt(at) : newline;
    if (code !== mark && code !== newline) return undefined;
    const returned = returns && code === newline && at > from && text.charCodeAt(at - 1) === carriage;
    if (!quoted) {
      const to = returned ? at - 1 : at;
      if (returns) {
        const odd = text.indexOf('\r', from);
        if (odd >= 0 && odd < to) return undefined;
      }
      row.push(to === from ? '' : column.worth ? known(column, text, from, to) : cut(text, from, to));
    }
    at += 1;
    if (code === newline) {
      rows.push(row);
      row = [];
      if (returned) windows += 1;
      else if (at <= length) plain += 1;
    } else if (at === length) row.push('');
  }
  if (row.length > 0) rows.push(row);
  return windows > 0 && plain > 0 ? undefined : rows;
};
