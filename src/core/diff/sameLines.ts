/**
 * Two long lists that differ in a few rows need not be read in full: lines that stand in both are the same rows. That holds
 * only when every line is a row of its own, so anything that might join lines gives the question back (`undefined`).
 */
export interface DifferingLines {
  /** all lines, the heading first, without line ends */
  before: readonly string[];
  after: readonly string[];
  /** places of the lines that only this side has, ascending; never 0 */
  onlyBefore: number[];
  onlyAfter: number[];
}

const linesOf = (text: string): string[] => {
  const lines = (text.includes('\r') ? text.replaceAll('\r\n', '\n') : text).split('\n');
  if (lines.at(-1) === '') lines.pop();
  return lines;
};

const quotesOf = (line: string): number => {
  let count = 0;
  for (let at = line.indexOf('"'); at >= 0; at = line.indexOf('"', at + 1)) count += 1;
  return count;
};

/** A quoted cell may run over several lines; then lines are not rows. */
const rowsAreLines = (text: string, lines: readonly string[]): boolean =>
  !text.includes('"') || lines.every((line) => quotesOf(line) % 2 === 0);

/** Lines of two texts that the other does not have; nothing when a line may not stand for a row. */
export const differingLines = (before: string, after: string): DifferingLines | undefined => {
  const [first, second] = [linesOf(before), linesOf(after)];
  if (first[0] === undefined || first[0] !== second[0]) return undefined;
  if (!rowsAreLines(before, first) || !rowsAreLines(after, second)) return undefined;
  const place = new Map<string, number>();
  for (let i = 1; i < first.length; i++) place.set(first[i] as string, i);
  if (place.size !== first.length - 1) return undefined;
  const shared = new Uint8Array(first.length);
  const onlyAfter: number[] = [];
  for (let i = 1; i < second.length; i++) {
    const at = place.get(second[i] as string);
    if (at === undefined) onlyAfter.push(i);
    else if (shared[at] === 1) return undefined;
    else shared[at] = 1;
  }
  const onlyBefore: number[] = [];
  for (let i = 1; i < first.length; i++) if (shared[i] === 0) onlyBefore.push(i);
  return { before: first, after: second, onlyBefore, onlyAfter };
};

/** The cell of a plain line; a line with quotes or of another shape gives nothing. */
const cellOf = (line: string, column: number, delimiter: string): string | undefined => {
  if (line.includes('"')) return undefined;
  let start = 0;
  for (let i = 0; i < column; i++) {
    const at = line.indexOf(delimiter, start);
    if (at < 0) return undefined;
    start = at + 1;
  }
  const end = line.indexOf(delimiter, start);
  return line.slice(start, end < 0 ? undefined : end);
};

/** Whether every line but the heading has a plain code of its own in this column (0-based): then no row leans on another. */
export const hasOwnCodes = (lines: readonly string[], column: number, delimiter: string): boolean => {
  const seen = new Set<string>();
  for (let i = 1; i < lines.length; i++) {
    const code = cellOf(lines[i] as string, column, delimiter);
    if (code === undefined || !/^[0-9A-Za-z-]+$/.test(code)) return false;
    seen.add(code);
  }
  return seen.size === lines.length - 1;
};
