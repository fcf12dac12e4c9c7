import { type DateToken, readDateTokens, showDate } from './date-format.js';
import { showFilled } from './number-template.js';

export interface NumberFormat {
  code: string;
  isDate: boolean;
  /** the cell is formatted as text (@) */
  isText: boolean;
  isGeneral: boolean;
  /** as Excel shows the number */
  show(value: number, date1904?: boolean): string;
}

interface Section {
  condition?: (value: number) => boolean;
  isGeneral: boolean;
  body: string;
  date?: DateToken[];
}

const cache = new Map<string, NumberFormat>();

/** Compiles a number format code (ECMA-376 Part 1, 18.8.30). Unknown pieces are shown as they stand. */
export const numberFormat = (code: string): NumberFormat => {
  const known = cache.get(code);
  if (known !== undefined) return known;
  const format = compile(code.length > 1000 ? 'General' : code);
  if (cache.size > 5000) cache.clear();
  cache.set(code, format);
  return format;
};

const compile = (code: string): NumberFormat => {
  const sections = splitSections(code).map(readSection);
  const first = sections[0] ?? { isGeneral: true, body: '' };
  const isText = first.body === '@';
  return {
    code,
    isDate: first.date !== undefined,
    isText,
    isGeneral: first.isGeneral && sections.length === 1,
    show: (value, date1904 = false) => {
      if (!(Math.abs(value) < 1e21)) return generalText(value);
      if (isText) return generalText(value);
      const { section, magnitude } = choose(sections.slice(0, 3), value);
      if (section.date !== undefined) return showDate(section.date, value, date1904) ?? generalText(value);
      if (section.isGeneral) return fillGeneral(section.body, magnitude);
      return showFilled(section.body, magnitude);
    },
  };
};

const choose = (sections: Section[], value: number): { section: Section; magnitude: number } => {
  const conditioned = sections.some((section) => section.condition !== undefined);
  if (conditioned) {
    const hit = sections.find((section) => section.condition?.(value) ?? false);
    return {
      section: hit ?? sections.find((section) => section.condition === undefined) ?? sections[0]!,
      magnitude: value,
    };
  }
  const [positive, negative, zero] = sections as [Section, Section?, Section?];
  if (value < 0 && negative !== undefined) return { section: negative, magnitude: -value };
  if (value === 0 && zero !== undefined) return { section: zero, magnitude: value };
  return { section: positive, magnitude: value };
};

const splitSections = (code: string): string[] => {
  const sections: string[] = [];
  let current = '';
  for (let at = 0; at < code.length; at += 1) {
    const character = code[at]!;
    if (character === ';') {
      sections.push(current);
      current = '';
    } else if (character === '"' || character === '[') {
      const end = code.indexOf(character === '"' ? '"' : ']', at + 1);
      const stop = end === -1 ? code.length - 1 : end;
      current += code.slice(at, stop + 1);
      at = stop;
    } else if (character === '\\' || character === '_' || character === '*') {
      current += code.slice(at, at + 2);
      at += 1;
    } else current += character;
  }
  sections.push(current);
  return sections;
};

const comparisons: Record<string, (value: number, bound: number) => boolean> = {
  '<': (value, bound) => value < bound,
  '<=': (value, bound) => value <= bound,
  '>': (value, bound) => value > bound,
  '>=': (value, bound) => value >= bound,
  '=': (value, bound) => value === bound,
  '<>': (value, bound) => value !== bound,
};

const readSection = (raw: string): Section => {
  const section: Section = { isGeneral: false, body: raw };
  const condition = /\[(<=|>=|<>|<|>|=)(-?[\d.]+)\]/.exec(raw);
  if (condition !== null) {
    const compare = comparisons[condition[1]!]!;
    const bound = Number(condition[2]);
    section.condition = (value) => compare(value, bound);
  }
  const chinese = /\[DBNum1\]/i.test(raw);
  section.body = raw
    .replace(/\[\$([^\]-]*)(?:-[^\]]*)?\]/g, (_, symbol: string) => (symbol === '' ? '' : `"${symbol}"`))
    .replace(/\[(?!(?:h+|m+|s+)\])[^\]]*\]/gi, '');
  if (/General|G\/通用格式/i.test(section.body)) section.isGeneral = true;
  else {
    const date = readDateTokens(section.body, chinese);
    if (date !== undefined) section.date = date;
  }
  return section;
};

const fillGeneral = (body: string, value: number): string =>
  body.replace(/General|G\/通用格式|"([^"]*)"|\\(.)|_.|\*./gi, (match, quoted, escaped) =>
    quoted !== undefined
      ? quoted
      : escaped !== undefined
        ? escaped
        : match.startsWith('_')
          ? ' '
          : match.startsWith('*')
            ? ''
            : generalText(value),
  );

/** A number without a format, in the eleven places Excel gives it. */
export const generalText = (value: number): string => {
  const size = Math.abs(value);
  if (Number.isInteger(value) && size < 1e11) return String(value === 0 ? 0 : value);
  if (size >= 1e11 || size < 1e-4) return exponential(value);
  const whole = String(Math.trunc(size)).length;
  const text = Number(value.toPrecision(15)).toFixed(Math.max(0, 10 - whole));
  return text.includes('.') ? text.replace(/\.?0+$/, '') : text;
};

const exponential = (value: number): string => {
  const [mantissa = '', exponent = '+0'] = value.toExponential(5).split('e');
  const short = mantissa.includes('.') ? mantissa.replace(/\.?0+$/, '') : mantissa;
  return `${short}E${exponent[0]}${exponent.slice(1).padStart(2, '0')}`;
};

/** Formats that workbooks name by number only. 14 and 27–58 as Excel shows them in China. */
export const builtInFormats: ReadonlyMap<number, string> = new Map([
  [0, 'General'],
  [1, '0'],
  [2, '0.00'],
  [3, '#,##0'],
  [4, '#,##0.00'],
  [5, '"¥"#,##0;"¥"-#,##0'],
  [6, '"¥"#,##0;[Red]"¥"-#,##0'],
  [7, '"¥"#,##0.00;"¥"-#,##0.00'],
  [8, '"¥"#,##0.00;[Red]"¥"-#,##0.00'],
  [9, '0%'],
  [10, '0.00%'],
  [11, '0.00E+00'],
  [12, '# ?/?'],
  [13, '# ??/??'],
  [14, 'yyyy/m/d'],
  [15, 'd-mmm-yy'],
  [16, 'd-mmm'],
  [17, 'mmm-yy'],
  [18, 'h:mm AM/PM'],
  [19, 'h:mm:ss AM/PM'],
  [20, 'h:mm'],
  [21, 'h:mm:ss'],
  [22, 'yyyy/m/d h:mm'],
  [27, 'yyyy"年"m"月"'],
  [28, 'm"月"d"日"'],
  [29, 'm"月"d"日"'],
  [30, 'm-d-yy'],
  [31, 'yyyy"年"m"月"d"日"'],
  [32, 'h"时"mm"分"'],
  [33, 'h"时"mm"分"ss"秒"'],
  [34, '上午/下午h"时"mm"分"'],
  [35, '上午/下午h"时"mm"分"ss"秒"'],
  [36, 'yyyy"年"m"月"'],
  [37, '#,##0 ;(#,##0)'],
  [38, '#,##0 ;[Red](#,##0)'],
  [39, '#,##0.00;(#,##0.00)'],
  [40, '#,##0.00;[Red](#,##0.00)'],
  [41, '_(* #,##0_);_(* \\(#,##0\\);_(* "-"_);_(@_)'],
  [42, '_("¥"* #,##0_);_("¥"* \\(#,##0\\);_("¥"* "-"_);_(@_)'],
  [43, '_(* #,##0.00_);_(* \\(#,##0.00\\);_(* "-"??_);_(@_)'],
  [44, '_("¥"* #,##0.00_);_("¥"* \\(#,##0.00\\);_("¥"* "-"??_);_(@_)'],
  [45, 'mm:ss'],
  [46, '[h]:mm:ss'],
  [47, 'mmss.0'],
  [48, '##0.0E+0'],
  [49, '@'],
  [50, 'yyyy"年"m"月"'],
  [51, 'm"月"d"日"'],
  [52, 'yyyy"年"m"月"'],
  [53, 'm"月"d"日"'],
  [54, 'm"月"d"日"'],
  [55, '上午/下午h"时"mm"分"'],
  [56, '上午/下午h"时"mm"分"ss"秒"'],
  [57, 'yyyy"年"m"月"'],
  [58, 'm"月"d"日"'],
]);
