import { halfWidth, numberOf } from './characters.js';
import { malformed, type ParseText } from './parsed.js';

const lengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** Year, month, day → YYYY-MM-DD; nothing when there is no such day. */
export const isoOf = (year: number, month: number, day: number): string | undefined => {
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const last = month === 2 && leap ? 29 : lengths[month - 1];
  if (last === undefined || day < 1 || day > last || year < 1900 || year > 2999) return undefined;
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
};

/** Serial day of a workbook → YYYY-MM-DD, for both epochs and with 1900's missing leap day. */
export const isoOfSerial = (serial: number, date1904 = false): string | undefined => {
  const days = Math.floor(serial) + (date1904 ? 1462 : 0);
  if (days < 1 || days > 2_958_465) return undefined;
  const since = days > 59 ? days - 25_569 : days - 25_568;
  const date = new Date(since * 86_400_000);
  return isoOf(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate());
};

const forms = [
  /^(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?(?:\s.*|T.*)?$/,
  /^(\d{4})(\d{2})(\d{2})$/,
];
/** 二〇一七年六月十六日 */
const speltForm =
  /^([一二三四五六七八九〇零○]{4})年([一二三四五六七八九十]{1,2})月(?:([一二三四五六七八九十]{1,3})日)?$/;
const monthForm = /^(\d{4})\s*[-/.年]\s*(\d{1,2})\s*月?$/;

/** 2017年6月16日, 2017-6-16, 2017.6.16, 20170616; a month alone (2017.6) is its first day; a bare serial day of this century. */
export const parseDate: ParseText<string> = (text, sense) => {
  const half = halfWidth(text)
    .trim()
    .replace(/[。起]$/, '')
    .replace('年元月', '年1月');
  for (const form of forms) {
    const match = form.exec(half);
    const value = match && isoOf(Number(match[1]), Number(match[2]), Number(match[3]));
    if (value) return { value };
  }
  const spelt = speltForm.exec(half);
  if (spelt?.[1] !== undefined && spelt[2] !== undefined) {
    const year = Number([...spelt[1]].map((c) => numberOf(c === '○' ? '〇' : c) ?? '').join(''));
    const value = isoOf(
      year,
      numberOf(spelt[2]) ?? 0,
      spelt[3] === undefined ? 1 : (numberOf(spelt[3]) ?? 0),
    );
    if (value !== undefined) return { value };
  }
  const month = monthForm.exec(half);
  const first = month && isoOf(Number(month[1]), Number(month[2]), 1);
  if (first) return { value: first };
  if (/^\d{5}$/.test(half)) {
    const value = isoOfSerial(Number(half), sense.date1904);
    if (value !== undefined && value >= '1990') return { value };
  }
  return malformed(text, sense);
};
