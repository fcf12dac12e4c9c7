import type { Allocation, CodingScheme } from './scheme.js';
import { nextByPlace, nextDecimal, nextWithLetters } from './serial.js';

/**
 * Main items 001–999, then letters. Sub-items 001–999, then letters, never ending as the parent row does.
 * Local sub-items W01 … W09 W0A … W0X W10 … as Hubei and Hunan write them; W0Y is the parent row.
 */
export const nextNational: CodingScheme['next'] = (numbered, last) => {
  switch (numbered) {
    case 'serial':
      return nextWithLetters(3, last);
    case 'handling':
      return nextDecimal(2, last);
    case 'sub':
      return skipping((previous) => nextWithLetters(3, previous), last, isPlainSub);
    case 'localSub': {
      const number = skipping((previous) => nextByPlace(2, previous), last?.slice(1), isLocalSub);
      return number === undefined ? undefined : `W${number}`;
    }
  }
};

/** W in front would read as a local item, Y as the parent row. */
const isPlainSub = (sub: string): boolean => !/^W|Y/.test(sub);
const isLocalSub = (number: string): boolean => !/[WY]/.test(number);

const skipping = (
  following: (last?: string) => string | undefined,
  last: string | undefined,
  accepts: (candidate: string) => boolean,
): string | undefined => {
  let candidate = following(last);
  while (candidate !== undefined && !accepts(candidate)) candidate = following(candidate);
  return candidate;
};

export const nationalAllocation: Allocation = {
  range: ({ prefix, itemType, department }) =>
    /^\d{6}$/.test(prefix + itemType + department) ? prefix + itemType + department : undefined,
  basic: (range, serial, sub) => range + serial + sub,
  locate: (code) =>
    /^\d{6}[0-9A-Z]{6}$/.test(code)
      ? { range: code.slice(0, 6), serial: code.slice(6, 9), sub: code.slice(9) }
      : undefined,
  whole: (local) => (local ? 'W00' : '000'),
  parent: (local) => (local ? 'W0Y' : '00Y'),
  implementation: ({ creditCode, level, basicCode }) =>
    creditCode.length === 18 && /^[1-7]$/.test(level) && basicCode.length === 12
      ? creditCode + level + basicCode
      : undefined,
  handling: (implementationCode, serial) =>
    implementationCode.length === 31 ? implementationCode + serial : undefined,
  basicOf: (code) => (code.length === 31 || code.length === 33 ? code.slice(19, 31) : undefined),
  splitHandling: (code) =>
    code.length === 33 ? { implementation: code.slice(0, 31), serial: code.slice(31) } : undefined,
};
