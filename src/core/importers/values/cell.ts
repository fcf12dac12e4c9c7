import type { StoredCell } from '../../formats/sheet.js';
import { definitionOf } from '../../model/index.js';
import { type LooseFact, loose } from '../facts.js';
import { codeOfNumber } from './code.js';
import { isoOfSerial } from './date.js';
import { parserOf } from './index.js';
import { malformed, type Parsed, type Sense } from './parsed.js';

/** A number as people write it: no exponent, no rounding noise. */
export const plainNumber = (value: number): string => {
  if (Number.isInteger(value) && Math.abs(value) < 1e21) return value === 0 ? '0' : BigInt(value).toString();
  const short = Number(value.toPrecision(15));
  return String(short);
};

const phones = new Set(['consult', 'complain']);
/** A fixed-line number whose leading zero went with the number format; hot lines (400, 800) and mobiles have none. */
const lostZero = (digits: string): boolean => /^[2-9]\d{8,10}$/.test(digits) && !/^[48]00/.test(digits);

const textOf = (cell: StoredCell, sense: Sense): Parsed<unknown> => {
  const { value } = cell;
  if (typeof value !== 'number') return parserOf(sense.element)(cell.text.trim(), sense);
  // 日期和带格式的数字按看到的样子；常规格式的长数字不用科学计数
  const shown =
    cell.kind === 'number' && (cell.format === undefined || /[eE]/.test(cell.text))
      ? plainNumber(value)
      : cell.text.trim();
  if (phones.has(sense.element) && cell.kind === 'number' && lostZero(shown)) {
    const repair = `0${shown}`;
    return {
      value: repair,
      facts: [loose('leading-zero-lost', { heading: sense.heading, value: shown, repair })],
    };
  }
  return parserOf(sense.element)(shown, sense);
};

const dated = (cell: StoredCell, sense: Sense): Parsed<unknown> => {
  const serial = typeof cell.value === 'number' ? cell.value : Number.NaN;
  const kind = definitionOf(sense.element).kind;
  // 5 显示成 1900-01-05：序列值就是原来的数；更大的日期说不准原来是什么
  const repair =
    Number.isInteger(serial) && serial >= 0 && serial < 1000 && (kind === 'limit' || kind === 'integer')
      ? String(serial)
      : '';
  const facts: LooseFact[] = [loose('number-dated', { heading: sense.heading, value: cell.text, repair })];
  if (repair === '') return { facts, rest: cell.text };
  const parsed = parserOf(sense.element)(repair, sense);
  return { ...parsed, facts: [...facts, ...(parsed.facts ?? [])] };
};

const asksNoDate = new Set(['code', 'codes', 'limit', 'integer', 'yesNo', 'table', 'tables']);

/** A cell that is more than text: number, date, boolean or error, with what is shown and the number format. */
export const parseStored = (cell: StoredCell, sense: Sense): Parsed<unknown> => {
  const { kind } = definitionOf(sense.element);
  if (cell.kind === 'error')
    return { facts: [loose('formula-error', { heading: sense.heading, value: cell.text })], rest: cell.text };
  if (cell.kind === 'boolean')
    return parserOf(sense.element)(kind === 'yesNo' ? (cell.value ? '是' : '否') : cell.text, sense);
  if (cell.kind === 'text') return parserOf(sense.element)(cell.text.trim(), sense);
  if (typeof cell.value !== 'number') return parserOf(sense.element)(cell.text.trim(), sense);
  if (cell.kind === 'date') {
    if (kind === 'date') {
      const value = isoOfSerial(cell.value, sense.date1904);
      return value === undefined ? malformed(cell.text, sense) : { value };
    }
    return asksNoDate.has(kind) ? dated(cell, sense) : textOf(cell, sense);
  }
  if (kind === 'code') return codeOfNumber(cell.value, cell.text.trim(), sense);
  if (kind === 'date') {
    const shown = parserOf(sense.element)(plainNumber(cell.value), sense);
    if (shown.value !== undefined) return shown;
    const value =
      cell.value > 20_000 && cell.value < 80_000 ? isoOfSerial(cell.value, sense.date1904) : undefined;
    return value === undefined ? shown : { value };
  }
  return textOf(cell, sense);
};
