import type { ElementId } from '../../model/index.js';
import { type LooseFact, loose } from '../facts.js';
import { halfWidth } from './characters.js';
import type { ParseText, Sense } from './parsed.js';

const scientific = /^(\d)(?:\.(\d+))?[eE]\+?(\d{1,3})$/;

/** Codes whose length is fixed and that may begin with zeros: the one case where lost zeros can be put back safely. */
const lengths: { readonly [K in ElementId]?: number } = { basicCode: 12 };

/** Digits of a code that Excel turned into 3.5E+17; all of them only where none was rounded away. */
const digitsOfScientific = (text: string): string | undefined => {
  const match = scientific.exec(text);
  if (match === null) return undefined;
  const fraction = match[2] ?? '';
  const exponent = Number(match[3]);
  return exponent <= 14 && fraction.length >= exponent ? match[1] + fraction.slice(0, exponent) : '';
};

const padded = (digits: string, sense: Sense, facts: LooseFact[]): string => {
  const length = lengths[sense.element];
  if (
    length === undefined ||
    !/^\d+$/.test(digits) ||
    digits.length >= length ||
    digits.length < length - 3 ||
    digits.length === 10
  )
    return digits;
  const repair = digits.padStart(length, '0');
  facts.push(loose('leading-zero-lost', { heading: sense.heading, value: digits, repair }));
  return repair;
};

/** A code is text: spaces and full width go, damage by a spreadsheet is named and undone where that is certain. */
export const parseCode: ParseText<string> = (text, sense) => {
  const facts: LooseFact[] = [];
  let code = text;
  const half = halfWidth(text);
  if (half !== text) {
    code = half;
    facts.push(
      loose('full-width-digits', { heading: sense.heading, value: text, repair: half.replace(/\s+/g, '') }),
    );
  }
  code = code.replace(/[\s\u00a0\u200b\ufeff]+/g, '').replace(/^['’‘`´]/, '');
  const digits = digitsOfScientific(code);
  if (digits !== undefined) {
    facts.push(loose('number-scientific', { heading: sense.heading, value: code, repair: digits }));
    if (digits === '') return { facts, rest: text };
    code = digits;
  }
  if (/^\d{1,11}\.0+$/.test(code)) code = code.slice(0, code.indexOf('.'));
  code = padded(code, sense, facts);
  if (code === '') return { facts };
  return facts.length > 0 ? { value: code, facts } : { value: code };
};

/** A code that was stored as a number (its value as stored, its text as shown). */
export const codeOfNumber = (stored: number, shown: string, sense: Sense): ReturnType<typeof parseCode> => {
  if (!Number.isInteger(stored) || stored < 0) return parseCode(shown, sense);
  if (stored >= 1e15) {
    const value = /[eE]/.test(shown) ? shown : stored < 1e21 ? BigInt(stored).toString() : String(stored);
    return { facts: [loose('digits-lost', { heading: sense.heading, value })], rest: value };
  }
  const facts: LooseFact[] = [];
  const digits = String(stored);
  if (/[eE]/.test(shown))
    facts.push(loose('number-scientific', { heading: sense.heading, value: shown, repair: digits }));
  // 数字格式 000000000000 显示出的前导零仍在
  const code = /^0\d+$/.test(shown) && Number(shown) === stored ? shown : padded(digits, sense, facts);
  return { value: code, facts };
};
