/** Full-width digits, letters and signs → half width; Chinese punctuation that has no half-width twin stays. */
export const halfWidth = (text: string): string =>
  /[\uFF01-\uFF5E\u3000]/.test(text)
    ? text
        .replace(/[\uFF01-\uFF5E]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0))
        .replace(/\u3000/g, ' ')
    : text;

const digits: Readonly<Record<string, number>> = {
  零: 0,
  〇: 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
};
const powers: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };

/** 二十 → 20, 一百零五 → 105, 15 → 15; nothing when the text is no number below 10,000. */
export const numberOf = (text: string): number | undefined => {
  if (/^\d+(?:\.\d+)?$/.test(text)) return Number(text);
  if (!/^[零〇一二两三四五六七八九十百千]+$/.test(text)) return undefined;
  let total = 0;
  let digit = 0;
  for (const character of text) {
    const power = powers[character];
    if (power === undefined) digit = digits[character] ?? 0;
    else {
      total += (digit === 0 && power === 10 && total === 0 ? 1 : digit) * power;
      digit = 0;
    }
  }
  return total + digit;
};

/** Fillers that stand where a value is asked. */
const fillers = new Set([
  '-',
  '--',
  '---',
  '—',
  '——',
  '－',
  '/',
  '\\',
  '无',
  '暂无',
  '略',
  'N/A',
  'n/a',
  'NA',
  'NULL',
  'null',
  '空',
  '待定',
  '待补充',
  '详见附件',
  '不详',
  '未知',
  '/／',
  '／',
  '…',
  '……',
  '无。',
  '待填',
  '暂无编码',
  '无编码',
  '未编码',
  '未赋码',
  'none',
  'None',
]);
export const isFiller = (text: string): boolean => text.length <= 4 && fillers.has(text);

const dittos = new Set(['同上', '同上。', '〃', '″', '"', '”', '同前', '同左', '（同上）', '(同上)']);
/** 同上: what the cell above says. */
export const isDitto = (text: string): boolean => text.length <= 4 && dittos.has(text);
