import { type ColumnReport, definitionOf, type ElementId, elementIds, elements } from '../model/index.js';
import { editDistance } from '../model/nearest.js';
import { leavesUnder, otherHeadings, type PartTarget, partHeadings } from './partHeadings.js';
import { labelOf, parseTables } from './values/table.js';

/** What a column is for: an element, a part of one, or one of the sheet's own marks. */
export type Target = ElementId | PartTarget;
export type How = ColumnReport['how'];

/** The value that a tick below a heading means; several words for an element that takes several. */
export type Option = readonly string[] | string | boolean;

export interface Recognised {
  target: Target;
  how: How;
  /** the unit a heading names for its bare numbers: 承诺时限（工作日） */
  unit?: '工作日' | '自然日';
  /** one column for two elements: 法定/承诺时限 */
  second?: Target;
  /** the heading is the exchange identifier, so the digits of its code table are the standard's */
  exchange?: boolean;
  /** the heading is one of the element's words, ticked in the cells below it: 服务对象 over 自然人 */
  option?: Option;
}

const marks = /[*★☆※●▲◆#【】[\]「」『』“”"'`]/g;
const serial = /^(?:\(?\d{1,3}[.、)]|[一二三四五六七八九十]{1,3}、|\([一二三四五六七八九十]{1,3}\))/;

/** Heading → comparable key: full width to half, no white space, marks, serial or trailing colon; latin in lower case. */
export const headingKey = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/\s+/g, '')
    .replace(/(?<=[^【】*★☆※])【[^【】]*】$/, '')
    .replace(marks, '')
    .replace(serial, '')
    .replace(/[:;,。]+$/, '')
    .toLowerCase();

interface Known {
  target: Target;
  exact: boolean;
  exchange: boolean;
}

const known = new Map<string, Known>();
const learn = (text: string, entry: Known): void => {
  for (const form of [text, headingKey(text)]) if (!known.has(form)) known.set(form, entry);
};
for (const id of elementIds) {
  learn(elements[id].title, { target: id, exact: true, exchange: false });
  learn(id, { target: id, exact: true, exchange: false });
  learn(elements[id].en, { target: id, exact: false, exchange: false });
}
for (const [target, names] of Object.entries(partHeadings) as [PartTarget, readonly string[]][])
  for (const [index, name] of names.entries())
    learn(name, { target, exact: index === 0, exchange: name.includes('_') });
for (const id of elementIds) {
  for (const name of elements[id].exchange) {
    learn(name, { target: id, exact: true, exchange: true });
    learn(name.replaceAll('_', ''), { target: id, exact: false, exchange: false });
  }
  for (const alias of elements[id].aliases) learn(alias, { target: id, exact: false, exchange: false });
}

const others = new Set([...otherHeadings].map(headingKey));
const vocabulary = new Set([...known.keys()].flatMap((key) => [...key]));
const byLength = new Map<number, string[]>();
for (const key of known.keys())
  if (key.length >= 4 && key === headingKey(key))
    byLength.set(key.length, [...(byLength.get(key.length) ?? []), key]);

/** Words between two names, so that English beside Chinese and 篇扩…/pk… come apart. */
const pieces = (key: string): string[] => {
  const latin = key.replace(/[^\x20-\x7e]/g, '').replace(/^[/|()-]+|[/|()-]+$/g, '');
  const chinese = key
    .replace(/[a-z0-9_.'&-]+/g, '')
    .replace(/^[/|()]+|[/|()]+$/g, '')
    .replace(/\(\)/g, '');
  return [chinese, ...key.split(/[/|]/), latin];
};

const withoutBrackets = (key: string): string => key.replace(/\([^()]*\)/g, '');

const unitOf = (text: string): '工作日' | '自然日' | undefined => {
  const inside = [...text.normalize('NFKC').matchAll(/[([【]([^()[\]【】]*)[)\]】]|[:/]([^:/]*)$/g)].map(
    (m) => m[1] ?? m[2] ?? '',
  );
  for (const piece of inside) {
    if (piece.includes('工作日')) return '工作日';
    if (/自然日|日历日|^天$|^日$|单位:?[天日]/.test(piece)) return '自然日';
  }
  return undefined;
};

const limitTargets = new Set<Target>(['statutoryLimit', 'promisedLimit', 'limits']);

/** 法定/承诺时限, 法定时限及承诺时限 → the two elements. */
const asPair = (key: string): [Target, Target] | undefined => {
  const [legal, promised] = [key.indexOf('法定'), key.indexOf('承诺')];
  if (
    legal >= 0 &&
    promised >= 0 &&
    /时限|期限|时间/.test(key) &&
    !/压缩|缩短|减|比|提速|是否|差|单位|类型|说明/.test(key)
  )
    return legal < promised ? ['statutoryLimit', 'promisedLimit'] : ['promisedLimit', 'statutoryLimit'];
  const bare = withoutBrackets(key);
  const parts = bare.split(/[/、|]|和|及|与/);
  if (parts.length !== 2) return undefined;
  const [a, b] = parts.map((part) => known.get(part)?.target);
  return a !== undefined && b !== undefined && a !== b ? [a, b] : undefined;
};

/** A slip of the pen: one edit from one known heading, by a character headings do not use, or in a long heading. */
const mistyped = (key: string): Target | undefined => {
  const length = [...key].length;
  if (length < 4 || length > 16 || others.has(key) || others.has(withoutBrackets(key))) return undefined;
  const found = new Set<Target>();
  // 一处笔误至多碰到一半：另一半原样
  const half = Math.max(1, Math.floor((key.length - 2) / 2));
  const [front, back] = [key.slice(0, half), key.slice(-half)];
  const near = [key.length - 1, key.length, key.length + 1].flatMap((n) => byLength.get(n) ?? []);
  for (const candidate of near) {
    if (!candidate.startsWith(front) && !candidate.endsWith(back)) continue;
    if (editDistance(key, candidate, 1) > 1) continue;
    const foreign = [...key].filter((character) => !candidate.includes(character));
    const swapped = [...key].sort().join('') === [...candidate].sort().join('');
    const shorter = key.length < candidate.length;
    if (swapped || shorter || foreign.some((c) => !vocabulary.has(c) || c === '的' || c === '之')) {
      const target = known.get(candidate)?.target;
      if (target !== undefined) found.add(target);
    }
  }
  return found.size === 1 ? [...found][0] : undefined;
};

/** A heading by the table, without guesses about spelling; cheap enough to ask of any short cell. */
export const knownHeading = (text: string): boolean =>
  text.length <= 40 && (known.has(text) || known.has(headingKey(text)));

/** As `knownHeading` for texts written exactly as in the table; cheap enough for every row of a long sheet. */
export const plainHeading = (text: string): boolean => known.has(text);

/** Whether the heading is known to be no element (办理依据, 审查结果 …); such columns are kept without a finding. */
export const isOtherHeading = (text: string): boolean => {
  const key = headingKey(text);
  return others.has(key) || others.has(withoutBrackets(key));
};

/**
 * What a heading means: exact (title, id or exchange name), alias, or near (brackets, marks, units, line breaks, English
 * beside Chinese, one slip of the pen). Nothing when it means no element.
 */
export const recogniseHeading = (heading: string, typos = true): Recognised | undefined => {
  const text = heading.trim();
  if (text === '' || text.length > 60) return undefined;
  const memory = typos ? recognised : recognisedExactly;
  const before = memory.get(text);
  if (before !== undefined) return before === null ? undefined : { ...before };
  const meaning = recogniseText(text, typos);
  if (memory.size > 4000) memory.clear();
  memory.set(text, meaning ?? null);
  return meaning;
};

const recognised = new Map<string, Recognised | null>();
const recognisedExactly = new Map<string, Recognised | null>();

const recogniseText = (text: string, typos: boolean): Recognised | undefined => {
  const direct = known.get(text);
  if (direct) return finish(text, direct.target, direct.exact ? 'exact' : 'alias', direct.exchange);
  const key = headingKey(text);
  if (key === '') return undefined;
  const pair = asPair(key);
  if (pair) return { ...finish(text, pair[0], 'near'), second: pair[1] };
  if (others.has(key)) return undefined;
  for (const form of [key, withoutBrackets(key)]) {
    const entry = known.get(form);
    if (entry) return finish(text, entry.target, 'near', entry.exchange);
  }
  if (others.has(withoutBrackets(key))) return undefined;
  for (const piece of [...pieces(withoutBrackets(key)), ...pieces(key)]) {
    const entry = piece.length > 1 ? known.get(piece) : undefined;
    if (entry) return finish(text, entry.target, 'near');
  }
  // 材料1、申请材料二：几份材料各占一列
  const one = known.get(withoutBrackets(key).replace(/(?:\d{1,2}|[一二三四五六七八九十]{1,2})$/, ''));
  if (one !== undefined && one.target.split('.')[0] === 'materials') return finish(text, one.target, 'near');
  const target = typos ? (mistyped(key) ?? mistyped(withoutBrackets(key))) : undefined;
  return target === undefined ? undefined : finish(text, target, 'near');
};

const finish = (text: string, target: Target, how: How, exchange = false): Recognised => {
  const unit = limitTargets.has(target) ? unitOf(text) : undefined;
  return { target, how, ...(unit !== undefined && { unit }), ...(exchange && { exchange }) };
};

/** What a heading says that is one of its element's values: 法人 three words of several, 行政许可 one word, 是 and 否. */
export const optionNamed = (element: string, word: string): Option | undefined => {
  if (!(elementIds as readonly string[]).includes(element)) return undefined;
  const { kind, table } = definitionOf(element as ElementId);
  if (kind === 'yesNo') return word === '是' ? true : word === '否' ? false : undefined;
  if (table === undefined || /[、，,；;/|\d]/.test(word)) return undefined;
  // 六塔乡是地名，不是“乡级”
  if (table === 'level' && !word.endsWith('级')) return undefined;
  if (kind === 'table') return labelOf(table, word);
  if (kind !== 'tables') return undefined;
  const { value, rest } = parseTables(word, { element: element as ElementId, heading: word, table });
  return rest === undefined ? value : undefined;
};

/** 服务对象 over 自然人: a word of an element under its own heading. In a form the same two are a label and its value. */
export const recogniseOption = (stack: readonly string[]): Recognised | undefined => {
  const [leaf, over] = stack.toReversed();
  const target = leaf === undefined || over === undefined ? undefined : recogniseHeading(over, false)?.target;
  const option = target === undefined ? undefined : optionNamed(target, leaf!);
  return option === undefined ? undefined : { target: target!, how: 'near', option };
};

/** Headings over one column, outermost first (a merged parent over its leaves) → what the column is for. */
export const recogniseStack = (stack: readonly string[]): Recognised | undefined => {
  const texts = stack.map((s) => s.trim()).filter((s, i, all) => s !== '' && s !== all[i - 1]);
  const leaf = texts.at(-1);
  if (leaf === undefined) return undefined;
  if (texts.length === 1) return recogniseHeading(leaf);
  const key = withoutBrackets(headingKey(leaf));
  for (const parent of texts.slice(0, -1).reverse()) {
    const parentKey = withoutBrackets(headingKey(parent));
    const over = recogniseHeading(parent, false)?.target.split('.')[0];
    const leaves = over === undefined ? undefined : leavesUnder[over];
    if (leaves !== undefined && Object.hasOwn(leaves, key)) return { target: leaves[key]!, how: 'near' };
    for (const joined of [
      parentKey + key,
      key + parentKey,
      key + parentKey.slice(-2),
      parentKey.slice(0, -2) + key,
    ]) {
      const entry = known.get(joined);
      if (entry)
        return finish(
          `${leaf}(${texts.map(unitOf).findLast((u) => u !== undefined) ?? ''})`,
          entry.target,
          'near',
        );
    }
  }
  const alone = recogniseHeading(leaf);
  if (alone !== undefined) {
    // 上面一行是交换表的字段名：代码表就是标准的那张
    const named = texts.slice(0, -1).some((t) => recogniseHeading(t, false)?.exchange === true);
    return named ? { ...alone, exchange: true } : alone;
  }
  // 英文在上、中文在下的两行表头：各行都可能是名称
  const latin = (text: string) => /^[\x20-\x7e]+$/.test(text);
  for (const text of texts.slice(0, -1).reverse()) {
    const found = latin(text) !== latin(leaf) ? recogniseHeading(text) : undefined;
    if (found !== undefined) return { ...found, how: 'near' };
  }
  return undefined;
};

/** The element or part a user's word names: id, title, alias or exchange name. */
export const targetNamed = (word: string): Target | undefined =>
  Object.hasOwn(partHeadings, word) ? (word as PartTarget) : recogniseHeading(word, false)?.target;
