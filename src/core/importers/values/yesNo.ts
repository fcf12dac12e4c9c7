import { halfWidth } from './characters.js';
import { malformed, type ParseText } from './parsed.js';

const yes = new Set([
  '是',
  '√',
  '✓',
  '✔',
  '☑',
  '●',
  '有',
  'y',
  'yes',
  '1',
  'true',
  '支持',
  '可以',
  '可',
  '能',
  '收费',
  '对',
  '已进驻',
  '进驻',
  '可预约',
  '可代办',
  't',
  '已支持',
  '需要',
  '需',
]);
const no = new Set([
  '否',
  '×',
  '✗',
  '✘',
  '☒',
  'x',
  '无',
  'n',
  'no',
  '0',
  'false',
  '不支持',
  '不可以',
  '不可',
  '不能',
  '不收费',
  '不',
  '未进驻',
  '不进驻',
  '不可预约',
  '不可代办',
  'f',
  '没有',
  '不需要',
  '不涉及',
  '免费',
  '暂不支持',
  '不收取任何费用',
  '不收取费用',
  '不收任何费用',
  '免收',
  '无收费',
  '□',
]);

/** √ × ☑ 是 否 alone: what stands in a column that is ticked. */
export const isMark = (text: string): boolean => {
  const key = halfWidth(text).trim().toLowerCase();
  return key.length <= 2 && (yes.has(key) || no.has(key) || key === '●' || key === '○');
};

/** 是 否 √ × 有 无 Y N 1 0, and ☑是 □否. */
export const parseYesNo: ParseText<boolean> = (text, sense) => {
  const key = halfWidth(text)
    .trim()
    .replace(/[。.]$/, '')
    .toLowerCase();
  if (yes.has(key)) return { value: true };
  if (no.has(key)) return { value: false };
  const ticked =
    /[☑√✓■]\s*(是|否|有|无|支持|不支持|收费|不收费)/.exec(key)?.[1] ?? /^(是|否)[\s□☐]/.exec(key)?.[1];
  if (ticked !== undefined) return { value: yes.has(ticked) };
  const opening = /^(是|否|不收费|不支持|支持|免费)[，,（(：:；;。]/.exec(key)?.[1];
  if (opening !== undefined) return { value: yes.has(opening), rest: text };
  return malformed(text, sense);
};
