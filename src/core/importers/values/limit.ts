import type { Limit } from '../../model/index.js';
import { halfWidth, numberOf } from './characters.js';
import { malformed, type Parsed, type ParseText, type Sense } from './parsed.js';

const instant = /^(?:即办|即时办?结?|当场|当日|当天|马上|立等可取|随到随办|现场办结|实时|立即)/;
const amount =
  /(\d+(?:\.\d+)?|[零〇一二两三四五六七八九十百]+)\s*(?:个)?\s*(工作日|自然日|日历日|日历天|小时|分钟|工作天|天|日|月|年|周|星期)?/;
/** words around the number that change nothing */
const around = /^(?:自?受理之日起|受理后|法定|承诺|时限|期限|办结|办理|不超过|[:：\s为在])*$/;
const after = /^(?:以?内|之内|办结|完成|作出决定|[。.；;，,\s])*$/;

const unitFor = (word: string | undefined, bracket: string | undefined, sense: Sense): Limit['unit'] => {
  if (bracket !== undefined) return /工作/.test(bracket) ? '工作日' : '自然日';
  if (word === '工作日' || word === '工作天') return '工作日';
  if (word === '自然日' || word === '日历日' || word === '日历天') return '自然日';
  if (word === undefined) return sense.unit ?? '工作日';
  return sense.unit ?? '自然日';
};

const plural: Readonly<Record<string, number>> = { 月: 30, 年: 365, 周: 7, 星期: 7 };

/**
 * 20个工作日, 即办, 7日（自然日）, 1个月, 二十日, 受理之日起5个工作日内办结, 2小时. A bare number takes the unit of the heading, else
 * working days (行政许可法 第八十二条). What is more than a plain count stays in `note`.
 */
export const parseLimit: ParseText<Limit> = (text, sense): Parsed<Limit> => {
  const half = halfWidth(text).trim();
  if (instant.test(half)) {
    const plain = /^(?:即办|即办件|即时办结|即时|当场办结|当场)[。]?$/.test(half);
    return { value: { days: 0, unit: '工作日', ...(!plain && { note: text }) } };
  }
  const match = amount.exec(half);
  const days = match?.[1] === undefined ? undefined : numberOf(match[1]);
  if (match === null || days === undefined || days > 9999) return malformed(text, sense);
  const tail = half.slice(match.index + match[0].length);
  const bracket = /^\s*[（(]\s*(工作日|自然日|日历日|工作|自然)\s*[)）]/.exec(tail);
  const plain =
    around.test(half.slice(0, match.index)) &&
    after.test(bracket === null ? tail : tail.slice(bracket[0].length));
  const word = match[2];
  if (word === undefined && !plain) return malformed(text, sense);
  if (days === 0) return { value: { days: 0, unit: unitFor(word, bracket?.[1], sense) } };
  const times = word === undefined ? undefined : plural[word];
  if (times !== undefined) return { value: { days: days * times, unit: '自然日', note: text } };
  if (word === '小时' || word === '分钟')
    return { value: { days: word === '小时' ? Math.ceil(days / 24) : 1, unit: '工作日', note: text } };
  return { value: { days, unit: unitFor(word, bracket?.[1], sense), ...(!plain && { note: text }) } };
};

/** 20（5） · 20个工作日（承诺即办） */
const behindBracket =
  /^([^（()）]+)[（(]((?:承诺|法定)?(?:时限|期限)?[:：]?\s*(?:[\d零〇一二两三四五六七八九十百]+\s*个?\s*(?:工作日|自然日|[日天月年])?|即办|当场办结|即时办结))[)）]$/;

/** 法定20个工作日，承诺5个工作日 · 20/5 · 20（5） → both, in the order of the heading unless the text names them. */
export const splitLimits = (text: string): [string, string] | undefined => {
  const half = halfWidth(text).trim();
  const legal =
    /法定[^\d，,；;。、\n/|]{0,8}?[:：]?\s*([\d零〇一二两三四五六七八九十百]+\s*个?\s*(?:工作日|自然日|[日天月年])?|即办)/.exec(
      half,
    );
  const promised =
    /承诺[^\d，,；;。、\n/|]{0,8}?[:：]?\s*([\d零〇一二两三四五六七八九十百]+\s*个?\s*(?:工作日|自然日|[日天月年])?|即办|当场办结|即时办结)/.exec(
      half,
    );
  if (legal?.[1] !== undefined && promised?.[1] !== undefined)
    return legal.index < promised.index ? [legal[1], promised[1]] : [promised[1], legal[1]];
  // 法定无，承诺即办：写明了两个，只有一个有数
  if (namesBothLimits(half) && (legal?.[1] !== undefined || promised?.[1] !== undefined)) {
    const [a, b] = [legal?.[1] ?? '', promised?.[1] ?? ''];
    return half.indexOf('法定') < half.indexOf('承诺') ? [a, b] : [b, a];
  }
  const inner = behindBracket.exec(half);
  if (inner?.[1] !== undefined && inner[2] !== undefined) return [inner[1], inner[2]];
  const parts = half
    .split(/[/、,，;；|\n]|\s{2,}|(?<=[\d日天月办])[及和与](?=[\d一二三四五六七八九十即当法承])/)
    .map((p) => p.trim())
    .filter((p) => p !== '');
  return parts.length === 2 ? [parts[0]!, parts[1]!] : undefined;
};

/** Whether 法定 stands before 承诺 in a text that names both. */
export const namesBothLimits = (text: string): boolean => /法定/.test(text) && /承诺/.test(text);
