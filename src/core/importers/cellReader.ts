import type { Cell } from '../formats/sheet.js';
import { type CodeTableId, definitionOf, type ElementId, elements } from '../model/index.js';
import { loose } from './facts.js';
import type { ImportOptions } from './options.js';
import { parseStored } from './values/cell.js';
import { isDitto, isFiller } from './values/characters.js';
import { parserOf } from './values/index.js';
import type { Parsed, Sense } from './values/parsed.js';
import { standardDigits } from './values/table.js';

export type ReadCell = (cell: Cell) => Parsed<unknown>;

/** Ditto: the reader of the row puts in what the cell above says. */
export const ditto: Parsed<unknown> = {};
/** Empty: nothing stands in the cell, or only white space. */
export const empty: Parsed<unknown> = {};

const edge = (code: number): boolean =>
  code <= 0x20 ||
  code === 0xa0 ||
  (code >= 0x2000 && code <= 0x200f) ||
  code === 0x2028 ||
  code === 0x2029 ||
  code === 0x3000 ||
  code === 0xfeff;

/** Without white space and invisible marks at its ends; cheap where there are none. */
export const tidy = (text: string): string =>
  edge(text.charCodeAt(0)) || edge(text.charCodeAt(text.length - 1))
    ? text.replace(/^[\s\u200b\ufeff]+|[\s\u200b\ufeff]+$/g, '')
    : text;

/** Half-width letters and digits only, and no number with an exponent: a code that needs no parsing. */
export const isPlainCode = (text: string): boolean => {
  if (text.length < 12) return false;
  for (let i = 0; i < text.length; i += 1) {
    const c = text.charCodeAt(i);
    const digit = c >= 0x30 && c <= 0x39;
    if (!digit && !(c >= 0x41 && c <= 0x5a) && !(c >= 0x61 && c <= 0x7a)) return false;
    if (i === 1 && (c === 0x45 || c === 0x65)) return false;
  }
  return true;
};

const freeze = (value: unknown): void => {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return;
  Object.freeze(value);
  for (const inner of Object.values(value)) freeze(inner);
};

/** Values where 无 and — say something, or where nothing is asked. */
const speaksForItself = new Set(['yesNo', 'materials', 'fees', 'table']);
const asksValue = (element: ElementId): boolean => {
  const { required, kind } = definitionOf(element);
  return (required === 'always' || required === 'list') && !speaksForItself.has(kind);
};

const digitsFor = (
  element: ElementId,
  table: CodeTableId | undefined,
  exchange: boolean,
  options: ImportOptions,
) => {
  const named = options.codeTables?.get(element);
  if (named !== undefined && named !== 'standard') return named;
  return table !== undefined && (named === 'standard' || exchange) ? standardDigits(table) : undefined;
};

export interface SenseSource {
  heading: string;
  unit?: '工作日' | '自然日';
  exchange?: boolean;
}

export const senseOf = (
  element: ElementId,
  source: SenseSource,
  options: ImportOptions,
  date1904: boolean,
): Sense => {
  const { table } = definitionOf(element);
  const digits = digitsFor(element, table, source.exchange === true, options);
  return {
    heading: source.heading,
    element,
    ...(source.unit !== undefined && { unit: source.unit }),
    ...(table !== undefined && { table }),
    ...(digits !== undefined && { digits }),
    ...(date1904 && { date1904 }),
  };
};

/** A reader of one column: knows its element, remembers what it has parsed, and shares equal values. */
export const cellReader = (sense: Sense): ReadCell => {
  const { kind } = definitionOf(sense.element);
  const parse = parserOf(sense.element);
  const asked = asksValue(sense.element);
  const label = sense.table !== undefined || kind === 'yesNo';
  const remembered = new Map<string, Parsed<unknown>>();
  let asks = 0;
  let hits = 0;
  const fill = (text: string): Parsed<unknown> => {
    if (label) {
      const parsed = parse(text, sense);
      if (parsed.value !== undefined) return parsed;
    }
    if (kind === 'materials' || kind === 'limit') {
      const parsed = parse(text, sense);
      if (parsed.value !== undefined) return parsed;
    }
    return asked || kind === 'yesNo'
      ? { facts: [loose('filler-value', { heading: sense.heading, value: text })] }
      : empty;
  };
  const readText = (text: string): Parsed<unknown> => {
    if (text.length <= 4) {
      if (text === '') return empty;
      if (isDitto(text)) return ditto;
      if (isFiller(text)) return fill(text);
    }
    if (text.charCodeAt(0) === 0x23 && formulaError.test(text))
      return { facts: [loose('formula-error', { heading: sense.heading, value: text })], rest: text };
    if (kind === 'text') return { value: text };
    if (kind === 'code' && isPlainCode(text)) return { value: text };
    return parse(text, sense);
  };
  let lastText: string | undefined;
  let lastParsed: Parsed<unknown> = empty;
  return (cell) => {
    if (typeof cell !== 'string') return parseStored(cell, sense);
    const text = tidy(cell);
    if (text === lastText) return lastParsed;
    // 几乎不重复的列不值得记
    const worth = asks < 2000 || hits * 4 > asks;
    let parsed = worth ? remembered.get(text) : undefined;
    if (parsed !== undefined) hits += 1;
    else {
      parsed = readText(text);
      asks += 1;
      if (worth) {
        freeze(parsed.value);
        if (remembered.size > 50_000) remembered.clear();
        remembered.set(text, parsed);
      }
    }
    lastText = text;
    lastParsed = parsed;
    return parsed;
  };
};

const formulaError = /^#(?:REF!?|VALUE!|NAME\?|DIV\/0!|NUM!|NULL!|N\/A)$/;

export const isElementId = (target: string): target is ElementId => Object.hasOwn(elements, target);
