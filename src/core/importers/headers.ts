import type { Row, Sheet } from '../formats/sheet.js';
import { filledColumns, type Merges, textAt } from './grid.js';
import {
  headingKey,
  knownHeading,
  optionNamed,
  plainHeading,
  type Recognised,
  recogniseHeading,
  recogniseOption,
  recogniseStack,
} from './headings.js';
import { withUnits } from './units.js';
import { isMark } from './values/yesNo.js';

/** One column as its headings say. */
export interface Head {
  /** 1-based */
  column: number;
  /** the heading as shown; parents before leaves with / between */
  heading: string;
  /** its lowest text */
  leaf: string;
  meaning?: Recognised;
}

/** One to three rows of headings; indexes into `sheet.rows`. */
export interface HeaderBlock {
  first: number;
  last: number;
  heads: Head[];
  score: number;
}

const identity = new Set([
  'name',
  'mainItem',
  'handling.name',
  'basicCode',
  'implementationCode',
  'handlingCode',
]);
const light = new Set(['rowNumber', 'remark', 'form.label', 'form.value']);

const headingLike = (row: Row): boolean => {
  let texts = 0;
  let others = 0;
  for (const cell of row.cells) {
    if (cell === undefined || cell === '') continue;
    if (typeof cell === 'string' ? cell.trim().length <= 60 : cell.kind === 'text' && cell.text.length <= 60)
      texts += 1;
    else others += 1;
  }
  return texts > 0 && others <= texts / 4;
};

interface Stack {
  texts: string[];
  /** an upper heading stands over this column alone, so a text below it is no leaf of it */
  broken: boolean;
}

/** Texts over one column within rows [first, last], parents spread over the columns they stand above. */
const stackOf = (rows: readonly Row[], merges: Merges, column: number): Stack => {
  const texts: string[] = [];
  let broken = false;
  let upperSpans = false;
  for (const [index, row] of rows.entries()) {
    const merge = merges.ofRow(row.number).find((r) => r.left <= column && column <= r.right);
    const anchor = merge && rows.find((r) => r.number === merge.top);
    let text =
      merge === undefined ? textAt(row, column) : anchor === undefined ? '' : textAt(anchor, merge.left);
    let spans = merge !== undefined && merge.right > merge.left;
    const below = rows[index + 1];
    if (text === '' && merge === undefined && below !== undefined && textAt(below, column) !== '')
      for (let left = column - 1; left > 0 && textAt(below, left) !== ''; left -= 1) {
        text = textAt(row, left);
        if (text !== '') {
          spans = true;
          break;
        }
      }
    else if (below !== undefined && !spans && text !== '')
      spans = textAt(row, column + 1) === '' && textAt(below, column + 1) !== '';
    if (text === '' || text === texts.at(-1)) continue;
    const previous = texts.at(-1);
    if (previous !== undefined && !upperSpans) {
      if (isLatin(previous) === isLatin(text)) broken = true;
    }
    texts.push(text);
    upperSpans = spans;
  }
  return { texts, broken };
};

/** A prefix that many unknown headings share (篇扩…) is no part of their names. */
const sharedPrefix = (heads: readonly Head[]): string | undefined => {
  const times = new Map<string, number>();
  for (const head of heads)
    if (head.meaning === undefined && head.heading.length > 3) {
      const prefix = head.heading.slice(0, 2);
      times.set(prefix, (times.get(prefix) ?? 0) + 1);
    }
  return [...times].find(([prefix, n]) => n >= 5 && /^[一-龥]{2}$/.test(prefix))?.[0];
};

/** Two rows that name one element twice, in English and in Chinese. */
const isConfirmed = ([upper, lower]: readonly string[]): boolean => {
  if (upper === undefined || lower === undefined || isLatin(upper) === isLatin(lower)) return false;
  const target = recogniseHeading(upper, false)?.target;
  return target !== undefined && target === recogniseHeading(lower, false)?.target;
};

const isLatin = (text: string): boolean => /^[\x20-\x7e]+$/.test(text);

/** What stands in the cells below: nothing but √, ×, 是, 否; nothing at all; or other things. */
const marksBelow = (sheet: Sheet, after: number, column: number): 'marks' | 'empty' | 'other' => {
  let found: 'marks' | 'empty' = 'empty';
  for (const row of sheet.rows.slice(after + 1, after + 41)) {
    const text = textAt(row, column);
    if (text === '' || recogniseHeading(text, false) !== undefined) continue;
    if (!isMark(text)) return 'other';
    found = 'marks';
  }
  return found;
};

/** 市级, 县级, 乡级 side by side with ticks below are one element; a word of an element over other things is a plain heading. */
const settleOptions = (sheet: Sheet, last: number, heads: readonly Head[]): void => {
  const below = (head: Head) => marksBelow(sheet, last, head.column);
  for (const head of heads)
    if (head.meaning?.option !== undefined && below(head) === 'other') {
      delete head.meaning;
      const plain = recogniseStack(head.heading.split('/'));
      if (plain !== undefined) head.meaning = plain;
    }
  const bare = heads.filter(
    (h) =>
      h.meaning === undefined &&
      h.leaf.length <= 3 &&
      h.heading === h.leaf &&
      levelNamed(h.leaf) !== undefined,
  );
  if (bare.length < 2 || bare.some((h) => below(h) === 'other') || !bare.some((h) => below(h) === 'marks'))
    return;
  for (const head of bare) head.meaning = { target: 'levels', how: 'near', option: levelNamed(head.leaf)! };
};
const levelNamed = (word: string) => optionNamed('levels', word);

const weightOf = (head: Head): number => {
  if (head.meaning === undefined) return 0;
  if (light.has(head.meaning.target)) return 0.3;
  return head.heading === head.leaf && headingKey(head.leaf).length <= 2 ? 0.6 : 1;
};

const blockOf = (sheet: Sheet, merges: Merges, first: number, last: number): HeaderBlock | undefined => {
  const rows = sheet.rows.slice(first, last + 1);
  if (!rows.every(headingLike)) return undefined;
  // 只有一格的行是标题或填报单位，不是表头
  if (rows.slice(0, -1).some((row) => filledColumns(row).length < 2)) return undefined;
  const width = Math.min(2000, Math.max(...rows.map((r) => r.cells.length)));
  const heads: Head[] = [];
  let broken = 0;
  let confirmed = 0;
  for (let column = 1; column <= width; column += 1) {
    const stack = stackOf(rows, merges, column);
    if (stack.texts.length === 0) continue;
    if (stack.broken) broken += 1;
    const meaning = recogniseOption(stack.texts) ?? recogniseStack(stack.texts);
    if (isConfirmed(stack.texts)) confirmed += 1;
    heads.push({
      column,
      heading: stack.texts.join('/'),
      leaf: stack.texts.at(-1) ?? '',
      ...(meaning !== undefined && { meaning }),
    });
  }
  settleOptions(sheet, last, heads);
  const [top, bottom] = [rows[0]!.number, rows.at(-1)!.number];
  // 表头格向下合并到的行都是表头
  const within = merges.ofRow(bottom).filter((r) => r.top >= top && r.top < r.bottom);
  const framed = rows.length > 1 && within.filter((r) => r.bottom === bottom).length >= 2;
  const cut = within.filter((r) => r.bottom > bottom).length;
  if (rows.length > 1 && !framed && broken > Math.max(0, heads.length / 6)) return undefined;
  const prefix = sharedPrefix(heads);
  if (prefix !== undefined)
    for (const head of heads)
      if (head.meaning === undefined && head.heading.startsWith(prefix)) {
        const meaning = recogniseHeading(head.heading.slice(prefix.length));
        if (meaning !== undefined) head.meaning = { ...meaning, how: 'near' };
      }
  const seen = new Set<string>();
  // 英文在上、中文在下，说的是同一个要素：两行都是表头
  let score = -0.1 * (last - first) + 0.2 * Math.min(3, confirmed) - (cut >= 2 ? 0.5 : 0);
  for (const head of heads) {
    const target = head.meaning?.target;
    score += target !== undefined && seen.has(target) ? 0.1 : weightOf(head);
    if (target !== undefined) seen.add(target);
  }
  return { first, last, heads, score };
};

/** The best block of one to three rows that holds row `index`. */
export const bestBlock = (
  sheet: Sheet,
  merges: Merges,
  index: number,
  from: number,
): HeaderBlock | undefined => {
  let best: HeaderBlock | undefined;
  for (let size = 0; size <= 2; size += 1)
    for (let first = Math.max(from, index - size); first <= index; first += 1) {
      const last = first + size;
      if (last >= sheet.rows.length) continue;
      const top = sheet.rows[first]!.number;
      if (sheet.rows[last]!.number - top > 2) continue;
      const block = blockOf(sheet, merges, first, last);
      if (block !== undefined && (best === undefined || block.score > best.score + 0.001)) best = block;
    }
  return best && withUnits(sheet, best);
};

/** Whether headings are those of an item list: something that names an item, and enough that is known. */
export const isItemHeader = (block: HeaderBlock): boolean => {
  const known = block.heads.filter((h) => h.meaning !== undefined && !light.has(h.meaning.target));
  if (!known.some((h) => identity.has(h.meaning!.target))) return false;
  const counted = block.heads.filter((h) => h.meaning === undefined || !light.has(h.meaning.target)).length;
  if (known.length >= 3) return known.length / counted >= 0.15;
  if (known.length === 2) return known.length / counted >= 0.34;
  // 只认得一列时，它得一字不差是“事项名称”；写法不同的，旁边不能有几列生疏的
  const [only] = known;
  if (only!.meaning!.target !== 'name') return false;
  return only!.meaning!.how === 'exact' || (headingKey(only!.heading).length >= 4 && counted <= 2);
};

/** How many of a row's first filled cells are known headings; stops counting at `enough`. */
export const knownCells = (row: Row, enough: number, look: number): number => {
  let found = 0;
  let looked = 0;
  for (const cell of row.cells) {
    if (cell === undefined || cell === '') continue;
    looked += 1;
    const text = typeof cell === 'string' ? cell : cell.kind === 'text' ? cell.text : '';
    if (text !== '' && text.length <= 60 && knownHeading(text.trim())) found += 1;
    else if (text !== '' && text.length <= 24 && look > 8 && recogniseHeading(text, false) !== undefined)
      found += 1;
    if (found >= enough || looked >= look) break;
  }
  return found;
};

/** Whether the first cells of a row read like headings; a quick look for every row of a long sheet. */
export const looksLikeHeadings = (row: Row): boolean => {
  let found = 0;
  let looked = 0;
  for (const cell of row.cells) {
    if (cell === undefined || cell === '') continue;
    looked += 1;
    if (typeof cell === 'string' && cell.length <= 16 && cell.length > 1 && plainHeading(cell)) found += 1;
    if (found === 2) return true;
    if (looked === 4) break;
  }
  return false;
};

/** For sheets that are no item list: the row that looks like headings by its shape, for the report. */
export const shapedHeader = (sheet: Sheet): number | undefined => {
  const head = sheet.rows.slice(0, 12);
  for (const [index, row] of head.entries()) {
    const width = filledColumns(row).length;
    if (width < 2 || !headingLike(row)) continue;
    const following = sheet.rows.slice(index + 1, index + 6).map((r) => filledColumns(r).length);
    if (following.length === 0 || width * 1.6 >= Math.max(...following)) return index;
  }
  return undefined;
};
