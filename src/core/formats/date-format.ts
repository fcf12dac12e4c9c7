import { type DateParts, dateOfSerial } from './date-serial.js';

export type DateToken =
  | { kind: 'literal'; text: string }
  | {
      kind: 'part';
      part: 'y' | 'M' | 'd' | 'a' | 'h' | 'm' | 's' | 'H' | 'N' | 'S';
      width: number;
      chinese: boolean;
    }
  | { kind: 'fraction'; width: number }
  | { kind: 'half'; before: string; after: string };

const pieces =
  /"([^"]*)"?|\\(.)|_(.)|\*.|(\[(?:h+|m+|s+)\])|(AM\/PM|A\/P|上午\/下午)|(y+|e+|m+|d+|h+|s+|a{3,4})|(\.0+)|([\s\S])/giy;

/** Tokens of a date format; undefined when the section is no date. `chinese` asks for 二〇一七年六月. */
export const readDateTokens = (body: string, chinese: boolean): DateToken[] | undefined => {
  const tokens: DateToken[] = [];
  let dated = false;
  pieces.lastIndex = 0;
  for (let match = pieces.exec(body); match !== null && match[0] !== ''; match = pieces.exec(body)) {
    const [whole, quoted, escaped, space, elapsed, half, letters, fraction] = match;
    if (quoted !== undefined || escaped !== undefined)
      tokens.push({ kind: 'literal', text: quoted ?? escaped ?? '' });
    else if (space !== undefined) tokens.push({ kind: 'literal', text: ' ' });
    else if (elapsed !== undefined) {
      const letter = elapsed[1]!.toLowerCase();
      const part = letter === 'h' ? 'H' : letter === 'm' ? 'N' : 'S';
      tokens.push({ kind: 'part', part, width: elapsed.length - 2, chinese });
      dated = true;
    } else if (half !== undefined) {
      const [before = '', after = ''] = half.split('/');
      tokens.push({ kind: 'half', before, after });
      dated = true;
    } else if (letters !== undefined) {
      tokens.push({ kind: 'part', part: partOf(letters), width: letters.length, chinese });
      dated = true;
    } else if (fraction !== undefined && lastPart(tokens) === 's')
      tokens.push({ kind: 'fraction', width: fraction.length - 1 });
    else if (whole.startsWith('*')) continue;
    else if (/[0#?%@]/.test(whole) && !dated) return undefined;
    else tokens.push({ kind: 'literal', text: whole });
  }
  return dated ? withMinutes(tokens) : undefined;
};

const partOf = (letters: string): 'y' | 'M' | 'd' | 'a' | 'h' | 's' => {
  const letter = letters[0]!.toLowerCase();
  if (letter === 'e') return 'y';
  return letter === 'm' ? 'M' : (letter as 'y' | 'd' | 'a' | 'h' | 's');
};

const lastPart = (tokens: DateToken[]): string | undefined => {
  const last = tokens.at(-1);
  return last?.kind === 'part' ? last.part.toLowerCase() : undefined;
};

/** `m` means minutes after hours and before seconds. */
const withMinutes = (tokens: DateToken[]): DateToken[] => {
  const parts = tokens.filter((token) => token.kind === 'part');
  parts.forEach((token, index) => {
    if (token.part !== 'M' || token.width > 2) return;
    const before = parts[index - 1]?.part;
    const after = parts[index + 1]?.part;
    if (before === 'h' || before === 'H' || after === 's' || after === 'S') token.part = 'm';
  });
  return tokens;
};

const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];
const days = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
const chineseDays = '日一二三四五六';
const chineseDigits = '〇一二三四五六七八九';

/** Undefined when the number is no date at all. */
export const showDate = (tokens: DateToken[], serial: number, date1904: boolean): string | undefined => {
  const fraction = tokens.find((token) => token.kind === 'fraction')?.width ?? 0;
  const unit = 86_400 * 10 ** Math.min(fraction, 3);
  const whole = Math.floor(serial);
  const parts = dateOfSerial(whole + Math.round((serial - whole) * unit) / unit, date1904);
  if (parts === undefined) return undefined;
  const half = tokens.some((token) => token.kind === 'half');
  return tokens.map((token) => showToken(token, parts, serial, half)).join('');
};

const showToken = (token: DateToken, parts: DateParts, serial: number, half: boolean): string => {
  if (token.kind === 'literal') return token.text;
  if (token.kind === 'half') return parts.hours < 12 ? token.before : token.after;
  if (token.kind === 'fraction')
    return `.${String(parts.milliseconds).padStart(3, '0').padEnd(token.width, '0').slice(0, token.width)}`;
  const { part, width, chinese } = token;
  if (part === 'y') {
    const year = String(parts.year);
    const shown = width <= 2 && year.length === 4 ? year.slice(2) : year;
    return chinese ? shown.replace(/\d/g, (digit) => chineseDigits[Number(digit)]!) : shown;
  }
  if (part === 'a') return (width === 3 ? '周' : '星期') + chineseDays[parts.weekday];
  if (part === 'M' && width >= 3)
    return width === 3
      ? months[parts.month - 1]!.slice(0, 3)
      : width === 4
        ? months[parts.month - 1]!
        : months[parts.month - 1]![0]!;
  if (part === 'd' && width >= 3)
    return width === 3 ? days[parts.weekday]!.slice(0, 3) : days[parts.weekday]!;
  const value = partValue(part, parts, serial, half);
  if (chinese) return chineseCount(value);
  return String(value).padStart(
    width === 1 ? 1 : Math.max(2, width > 2 && 'HNS'.includes(part) ? width : 2),
    '0',
  );
};

const partValue = (part: string, parts: DateParts, serial: number, half: boolean): number => {
  switch (part) {
    case 'M':
      return parts.month;
    case 'd':
      return parts.day;
    case 'h':
      return half ? ((parts.hours + 11) % 12) + 1 : parts.hours;
    case 'm':
      return parts.minutes;
    case 's':
      return parts.seconds;
    case 'H':
      return Math.floor(serial) * 24 + parts.hours;
    case 'N':
      return (Math.floor(serial) * 24 + parts.hours) * 60 + parts.minutes;
    default:
      return ((Math.floor(serial) * 24 + parts.hours) * 60 + parts.minutes) * 60 + parts.seconds;
  }
};

const chineseCount = (value: number): string => {
  if (value >= 100) return String(value).replace(/\d/g, (digit) => chineseDigits[Number(digit)]!);
  const tens = Math.floor(value / 10);
  const ones = value % 10;
  if (tens === 0) return chineseDigits[ones]!;
  return `${tens === 1 ? '' : chineseDigits[tens]}十${ones === 0 ? '' : chineseDigits[ones]}`;
};
