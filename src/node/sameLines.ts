/**
 * Two long lists that differ in a few rows need not be read in full: lines that stand in both are the same rows. That holds
 * only when every line is a row of its own, so anything that might join lines gives the question back (`undefined`).
 * Works on bytes: line ends, quotes and delimiters are the same bytes in UTF-8 and GB18030, and nothing has to be decoded.
 */
const lineFeed = 0x0a;
const carriageReturn = 0x0d;
const quote = 0x22;

/** Lines of a text by where they begin and end; line 0 is the heading. */
export interface Lines {
  bytes: Buffer;
  starts: number[];
  ends: number[];
}

export const linesOf = (bytes: Buffer): Lines => {
  const starts: number[] = [];
  const ends: number[] = [];
  const marked = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  for (let start = marked ? 3 : 0; start < bytes.length; ) {
    const at = bytes.indexOf(lineFeed, start);
    const end = at < 0 ? bytes.length : at;
    starts.push(start);
    ends.push(end > start && bytes[end - 1] === carriageReturn ? end - 1 : end);
    start = end + 1;
  }
  return { bytes, starts, ends };
};

/** One character a byte. */
export const lineText = ({ bytes, starts, ends }: Lines, line: number): string =>
  bytes.toString('latin1', starts[line], ends[line]);

/** A quoted cell may run over several lines; then lines are not rows. */
const rowsAreLines = ({ bytes, starts, ends }: Lines): boolean => {
  if (!bytes.includes(quote)) return true;
  return starts.every((start, line) => {
    const end = ends[line] ?? start;
    let count = 0;
    for (let at = bytes.indexOf(quote, start); at >= 0 && at < end; at = bytes.indexOf(quote, at + 1))
      count += 1;
    return count % 2 === 0;
  });
};

export interface DifferingLines {
  before: Lines;
  after: Lines;
  /** lines that only this side has, ascending; never 0 */
  onlyBefore: number[];
  onlyAfter: number[];
  /** lines of `before` that stand in both */
  shared: number[];
  /** a line that stands in both: its place before and after */
  sample?: readonly [number, number];
}

/** How far the walk looks for the place where both go on alike, and how often it may not find one. */
const window = 16;
const patience = 5_000;

/** Lines of two texts that the other does not have; nothing when headings differ or a line may not stand for a row. */
export const differingLines = (beforeBytes: Buffer, afterBytes: Buffer): DifferingLines | undefined => {
  const [before, after] = [linesOf(beforeBytes), linesOf(afterBytes)];
  const same = (i: number, j: number): boolean => {
    const [start, end] = [before.starts[i] as number, before.ends[i] as number];
    const [from, to] = [after.starts[j] as number, after.ends[j] as number];
    return end - start === to - from && beforeBytes.compare(afterBytes, from, to, start, end) === 0;
  };
  const [n, m] = [before.starts.length, after.starts.length];
  if (n === 0 || m === 0 || !same(0, 0) || !rowsAreLines(before) || !rowsAreLines(after)) return undefined;
  const shared: number[] = [];
  const left: number[] = [];
  const right: number[] = [];
  /** Steps over what differs to where both go on alike: how many lines on each side. */
  const gap = (i: number, j: number): [number, number] | undefined => {
    for (let d = 1; d <= window; d++) {
      if (i + d < n && same(i + d, j)) return [d, 0];
      if (j + d < m && same(i, j + d)) return [0, d];
      if (i + d < n && j + d < m && same(i + d, j + d)) return [d, d];
    }
    return undefined;
  };
  let sample: readonly [number, number] | undefined;
  let i = 1;
  let j = 1;
  for (let lost = 0; i < n && j < m && lost < patience; ) {
    if (same(i, j)) {
      sample ??= [i, j];
      shared.push(i++);
      j += 1;
      continue;
    }
    const found = gap(i, j);
    if (found === undefined) lost += 1;
    const [skip, jump] = found ?? [1, 1];
    for (let k = 0; k < skip; k++) left.push(i++);
    for (let k = 0; k < jump; k++) right.push(j++);
  }
  while (i < n) left.push(i++);
  while (j < m) right.push(j++);
  return { before, after, ...elsewhere(before, after, left, right, shared, sample) };
};

/** Lines that only stand in another place. */
const elsewhere = (
  before: Lines,
  after: Lines,
  left: readonly number[],
  right: readonly number[],
  shared: number[],
  known: DifferingLines['sample'],
): Omit<DifferingLines, 'before' | 'after'> => {
  let sample = known;
  const places = new Map<string, number>();
  for (const line of left) places.set(lineText(before, line), line);
  const moved = new Set<number>();
  const onlyAfter = right.filter((line) => {
    const text = lineText(after, line);
    const place = places.get(text);
    if (place === undefined) return true;
    places.delete(text);
    moved.add(place);
    shared.push(place);
    sample ??= [place, line];
    return false;
  });
  const sampled = sample === undefined ? {} : { sample };
  return { onlyBefore: left.filter((line) => !moved.has(line)), onlyAfter, shared, ...sampled };
};

/** Bytes a plain code is made of: digits, letters, hyphens. */
const plain = new Uint8Array(256);
for (const letter of '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-')
  plain[letter.charCodeAt(0)] = 1;

/** The plain code (digits, letters, hyphens) in a column (0-based) of a line; nothing for any other cell or a line with quotes before it. */
const codeIn = (
  { bytes, starts, ends }: Lines,
  line: number,
  column: number,
  delimiter: number,
): string | undefined => {
  let at = starts[line] as number;
  const end = ends[line] as number;
  for (let passed = 0; passed < column; at++) {
    if (at >= end || bytes[at] === quote) return undefined;
    if (bytes[at] === delimiter) passed += 1;
  }
  const start = at;
  while (at < end && plain[bytes[at] as number] === 1) at += 1;
  return at > start && (at === end || bytes[at] === delimiter)
    ? bytes.toString('latin1', start, at)
    : undefined;
};

/** Whether every line but the heading has a plain code of its own in this column: then no row leans on another. */
export const haveOwnCodes = (
  { before, after, onlyBefore, onlyAfter, shared }: DifferingLines,
  column: number,
  delimiter: string,
): boolean => {
  const cut = delimiter.charCodeAt(0);
  const codesOf = (side: Lines, lines: readonly number[]): Set<string> | undefined => {
    const codes = new Set<string>();
    for (const line of lines) {
      const code = codeIn(side, line, column, cut);
      if (code === undefined) return undefined;
      codes.add(code);
    }
    return codes.size === lines.length ? codes : undefined;
  };
  const common = codesOf(before, shared);
  const own = [codesOf(before, onlyBefore), codesOf(after, onlyAfter)];
  return (
    common !== undefined &&
    own.every((codes) => codes !== undefined && [...codes].every((code) => !common.has(code)))
  );
};
