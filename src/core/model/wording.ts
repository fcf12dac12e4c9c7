import { parseArticles, plainLawTitle, writeArticle } from './citation.js';
import { numberOfNumeral } from './numerals.js';
import type { LegalBasis } from './values.js';

/**
 * Words for one and the same document. The first is the name its own law uses (居民身份证法, 户口登记条例, 不动产登记暂行条例,
 * 道路交通安全法, 市场主体登记管理条例, 婚姻登记条例, 民法典); the others are what offices write for it.
 */
const synonyms: readonly (readonly string[])[] = [
  ['居民身份证', '中华人民共和国居民身份证', '第二代居民身份证', '二代居民身份证', '二代身份证', '身份证'],
  ['居民户口簿', '居民户口本', '户口簿', '户口本'],
  ['不动产权证书', '不动产权属证书', '不动产权证', '不动产证'],
  ['机动车驾驶证', '驾驶证', '驾照'],
  ['机动车行驶证', '行驶证', '车辆行驶证'],
  ['营业执照', '企业法人营业执照', '工商营业执照', '企业营业执照'],
  ['结婚证', '结婚证书', '婚姻证'],
  ['授权委托书', '委托授权书', '授权书', '委托书'],
  ['照片', '相片', '证件照', '证件照片'],
  ['毕业证书', '毕业证'],
  ['学位证书', '学位证'],
];

const canonical = new Map<string, string>();
for (const group of synonyms) for (const word of group) canonical.set(word, group[0] ?? word);
const longestFirst = [...canonical.keys()].sort((a, b) => b.length - a.length);
const anySynonym = new RegExp(longestFirst.join('|'), 'g');

const halfWidth = (text: string): string =>
  text.replace(/[！-～]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0));

/** Leading numbers of a list (1. （一） ①) and marks at either end. */
const trimmed = (text: string): string =>
  text
    .replace(
      /^\s*(?:[(]?(?:[0-9]{1,2}|[一二三四五六七八九十]{1,3})[)]?[.、)]|[(](?:[0-9]{1,2}|[一二三四五六七八九十]{1,3})[)]|[①-⑳])\s*/,
      '',
    )
    .replace(/^[\s,;:.、]+|[\s,;:.、。]+$/g, '');

const copyWords = /复印件|影印件|副本复印件/;
const originalWords = /原件|正本/;

export interface MaterialWording {
  /** what document it is, spelt one way */
  key: string;
  form: 'copy' | 'original' | 'both' | '';
}

/** A material's name without copies, marks and numbering: 身份证复印件（1份） and 居民身份证复印件 are one. */
export const materialWording = (name: string): MaterialWording => {
  let text = trimmed(halfWidth(name).replace(/[\s《》“”"'‘’]/g, ''));
  const copy = copyWords.test(text);
  const original = originalWords.test(text);
  text = text
    .replace(
      /[(](?:[^()]*(?:份|原件|复印件|公章|签字|签名|盖章|彩色|扫描|纸质|电子|必要|核验)[^()]*)[)]/g,
      '',
    )
    .replace(/(?:一式)?(?:[0-9]+|[一二三四五六七八九十两])份$/, '')
    .replace(
      /(?:的)?(?:原件|正本|副本)?(?:及其?|和|与|或|、|\/)?(?:复印件|影印件|扫描件)|(?:的)?原件(?:及其?|和|与|或|、|\/)?|(?:的)?正本/g,
      '',
    )
    .replace(/^(?:申请人|本人)(?:的)?(?=.{2})/, '')
    .replace(anySynonym, (word) => canonical.get(word) ?? word)
    .replace(/[()的,.、;]/g, '');
  return { key: text, form: copy && original ? 'both' : copy ? 'copy' : original ? 'original' : '' };
};

/** A condition without numbering, marks, filler words; numerals as digits. */
export const conditionWording = (text: string): string =>
  trimmed(halfWidth(text).replace(/\s/g, ''))
    .replace(
      /[〇零一二两三四五六七八九十百千]{1,6}(?=周?岁|年|个?月|日|名|人|份|个|平方米|万元|元)/g,
      (word) => String(numberOfNumeral(word) ?? word),
    )
    .replace(/^(?:申请人|申请者|申请单位)/, '')
    .replace(/应当|必须|须|需要|应该?|具有|具备|的/g, '')
    .replace(/[()《》“”"',.、;:。]/g, '');

const bigrams = (text: string): Map<string, number> => {
  const found = new Map<string, number>();
  for (let i = 0; i < text.length - 1; i++) {
    const pair = text.slice(i, i + 2);
    found.set(pair, (found.get(pair) ?? 0) + 1);
  }
  return found;
};

/** Dice coefficient of character pairs, 0–1; equal texts are 1. */
export const likenessOfWords = (a: string, b: string): number => {
  if (a === b) return 1;
  if (a.length < 2 || b.length < 2) return 0;
  const left = bigrams(a);
  let shared = 0;
  for (const [pair, count] of bigrams(b)) shared += Math.min(count, left.get(pair) ?? 0);
  return (2 * shared) / (a.length + b.length - 2);
};

export interface SetComparison<T> {
  /** the same under both wordings */
  same: { standard: T; local: T }[];
  /** near enough to be one entry under another wording */
  reworded: { standard: T; local: T }[];
  added: T[];
  removed: T[];
}

/** Compares two lists as sets, in any order: equal keys first, then the likest pairs above `near`. */
export const compareAsSets = <T>(
  standard: readonly T[],
  local: readonly T[],
  keyOf: (one: T) => string,
  near: number,
): SetComparison<T> => {
  const result: SetComparison<T> = { same: [], reworded: [], added: [], removed: [] };
  const waiting = new Map<string, T[]>();
  for (const one of standard) {
    const key = keyOf(one);
    const known = waiting.get(key);
    if (known === undefined) waiting.set(key, [one]);
    else known.push(one);
  }
  const unmatched: T[] = [];
  for (const one of local) {
    const partner = waiting.get(keyOf(one))?.shift();
    if (partner === undefined) unmatched.push(one);
    else result.same.push({ standard: partner, local: one });
  }
  const left = [...waiting.values()].flat();
  const pairs = unmatched
    .flatMap((one, i) =>
      left.map((other, j) => ({ i, j, likeness: likenessOfWords(keyOf(one), keyOf(other)) })),
    )
    .filter(({ likeness }) => likeness >= near)
    .sort((a, b) => b.likeness - a.likeness || a.i - b.i || a.j - b.j);
  const usedLocal = new Set<number>();
  const usedStandard = new Set<number>();
  for (const { i, j } of pairs) {
    if (usedLocal.has(i) || usedStandard.has(j)) continue;
    usedLocal.add(i);
    usedStandard.add(j);
    result.reworded.push({ standard: left[j]!, local: unmatched[i]! });
  }
  result.added = unmatched.filter((_, i) => !usedLocal.has(i));
  result.removed = left.filter((_, j) => !usedStandard.has(j));
  return result;
};

/** One citation spelt one way: short title, article numbers in order. Texts quoted from the law do not count. */
export const basisWording = ({ law, article }: LegalBasis): string => {
  const title = plainLawTitle(law).replace(/^中华人民共和国/, '');
  const articles = parseArticles(article ?? '')
    .map(writeArticle)
    .sort();
  return articles.length === 0
    ? `${title} ${(article ?? '').replace(/\s/g, '')}`.trim()
    : `${title} ${articles.join('、')}`;
};
