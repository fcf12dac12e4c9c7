import { remember } from '../../model/remember.js';
import { itemRule } from '../define.js';

const han = '[\\u3400-\\u9fff]';
const pairs: readonly [string, string][] = [
  ['（', '）'],
  ['《', '》'],
  ['“', '”'],
];

const bracket = /[（）《》“”]/;

const balanced = (text: string): boolean =>
  !bracket.test(text) || pairs.every(([open, close]) => text.split(open).length === text.split(close).length);

const idleSpace = new RegExp(`(?<=${han}|[）》”、，]) | (?=${han}|[（《“])`, 'g');

const rewritten = (name: string): string =>
  name
    .replace(/[\s\u3000]+/g, ' ')
    .replace(idleSpace, '')
    .replace(/[０-９Ａ-Ｚａ-ｚ]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0))
    .replace(/\(/g, '（')
    .replace(/\)/g, '）')
    .replace(/[。；;，,、.]+$/, '')
    .replace(/^(?:[0-9]{1,3}[.、．]|[（(][0-9一二三四五六七八九十]{1,3}[）)])(?=[^0-9])/, '')
    .trim();

/** Han characters and full-width marks, a character at either end: most names, and nothing to rewrite. */
const plain = /^[㐀-鿿][㐀-鿿（）《》“”、]*[㐀-鿿）》”]$/;

/** The name as it is written in the directory: full-width brackets, no spaces between characters, no trailing mark. */
export const normalName = remember((name) => (plain.test(name) ? name : rewritten(name)), 0);

export const nameNotNormal = itemRule({
  id: 'name-not-normal',
  severity: 'warning',
  title: '名称书写不规范',
  message: '事项名称“{name}”书写不规范[，规范写法是“{normal}”][，{why}]',
  remedy: '按规范写法改名：全角括号、字间无空格、末尾无标点、括号成对。',
  basis: '《广东省优化营商环境条例》第二十九条（名称统一，供参照）；本工具的书写约定',
  elements: ['name'],
  check({ own }, { report }) {
    const { name } = own;
    if (typeof name !== 'string' || name === '') return;
    const normal = normalName(name);
    if (normal !== name) report({ name, normal });
    else if (!balanced(name))
      report({ name, why: { zh: '括号或引号不成对', en: 'its brackets or quotation marks do not pair' } });
  },
});
