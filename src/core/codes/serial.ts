/** Letters a serial may go on with when its digits are spent: capitals without I O Z S V (coding.md). */
export const serialAlphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const positionOf = new Map([...serialAlphabet].map((character, index) => [character, index]));
const isDecimal = (serial: string): boolean => /^\d+$/.test(serial);

/** The string after `last` in the 31-letter alphabet, same width; undefined after the last one. */
const successor = (last: string): string | undefined => {
  const digits = [...last];
  for (let i = digits.length - 1; i >= 0; i--) {
    const position = positionOf.get(digits[i] ?? '');
    if (position === undefined) return undefined;
    if (position + 1 < serialAlphabet.length) {
      digits[i] = serialAlphabet[position + 1] ?? '';
      return digits.join('');
    }
    digits[i] = '0';
  }
  return undefined;
};

/** 001 … 999, then nothing. `width` digits. */
export const nextDecimal = (width: number, last?: string): string | undefined => {
  const number = last === undefined ? 1 : Number(last) + 1;
  const text = String(number).padStart(width, '0');
  return Number.isInteger(number) && text.length === width ? text : undefined;
};

/** 001 … 999, then 00A, 00B … with at least one letter, to YYY; undefined after that. */
export const nextWithLetters = (width: number, last?: string): string | undefined => {
  if (last === undefined || isDecimal(last)) {
    const decimal = nextDecimal(width, last);
    if (decimal !== undefined) return decimal;
  }
  let candidate = successor(last === undefined || isDecimal(last) ? '0'.repeat(width) : last);
  while (candidate !== undefined && isDecimal(candidate)) candidate = successor(candidate);
  return candidate;
};

/** 01 … 09 0A … 0Y 10 … : every place runs through all 31 characters (as W01 … W09 W0A do in real codes). */
export const nextByPlace = (width: number, last?: string): string | undefined =>
  successor(last ?? '0'.repeat(width));

/** Order in which serials are given: digits first, then those with letters. Negative when `a` comes before `b`. */
export const compareSerials = (a: string, b: string): number => {
  if (isDecimal(a) !== isDecimal(b)) return isDecimal(a) ? -1 : 1;
  return compareByPlace(a, b);
};

export const compareByPlace = (a: string, b: string): number => {
  for (let i = 0; i < Math.max(a.length, b.length); i++) {
    const difference = (positionOf.get(a[i] ?? '') ?? -1) - (positionOf.get(b[i] ?? '') ?? -1);
    if (difference !== 0) return difference;
  }
  return 0;
};
