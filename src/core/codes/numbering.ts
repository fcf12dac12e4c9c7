import type { Allocation, CodingScheme, Numbered } from './scheme.js';
import { compareByPlace, compareSerials } from './serial.js';

/** The largest number taken of one kind; digits and numbers with letters are kept apart, because the letters come last. */
interface Taken {
  decimal?: string;
  lettered?: string;
}

const isDecimal = (serial: string): boolean => /^\d+$/.test(serial);
const larger = (a: string | undefined, b: string, compare: (a: string, b: string) => number): string =>
  a === undefined || compare(a, b) < 0 ? b : a;

/**
 * What is taken in every range, and the number that comes next. Numbers only grow: a gap is never filled, so that a code
 * that was given and lost from the books is not given again.
 */
export interface Numbering {
  /** count a basic code as taken */
  take(basicCode: string): void;
  /** the next main item of a range; undefined when it is spent */
  nextSerial(range: string): string | undefined;
  /** the next sub-item of a main item; undefined when they are spent */
  nextSub(range: string, serial: string, local: boolean): string | undefined;
  isTaken(basicCode: string): boolean;
}

export const createNumbering = (scheme: CodingScheme, allocation: Allocation): Numbering => {
  const codes = new Set<string>();
  const serials = new Map<string, Taken>();
  const subs = new Map<string, Taken>();

  const note = (taken: Map<string, Taken>, key: string, number: string): void => {
    const known = taken.get(key) ?? {};
    if (isDecimal(number)) known.decimal = larger(known.decimal, number, compareSerials);
    else known.lettered = larger(known.lettered, number, compareByPlace);
    taken.set(key, known);
  };

  /** The number after the largest with digits; when those are spent, after the largest with letters. */
  const following = (numbered: Numbered, taken: Taken | undefined): string | undefined => {
    const next = scheme.next(numbered, taken?.decimal);
    if (next === undefined || isDecimal(next) || taken?.lettered === undefined) return next;
    return scheme.next(numbered, taken.lettered);
  };

  return {
    take(basicCode) {
      if (codes.has(basicCode)) return;
      codes.add(basicCode);
      const place = allocation.locate(basicCode);
      if (place === undefined) return;
      const { range, serial, sub } = place;
      note(serials, range, serial);
      const unnumbered = [false, true].some(
        (local) => sub === allocation.whole(local) || sub === allocation.parent(local),
      );
      if (!unnumbered) note(subs, `${range}${serial} ${sub.startsWith('W') ? 'W' : ''}`, sub);
    },
    nextSerial: (range) => following('serial', serials.get(range)),
    nextSub(range, serial, local) {
      const taken = subs.get(`${range}${serial} ${local ? 'W' : ''}`);
      return local ? scheme.next('localSub', taken?.lettered) : following('sub', taken);
    },
    isTaken: (basicCode) => codes.has(basicCode),
  };
};
