import { definitionOf, type ElementId, type ElementKind, elementIds, type Item } from '../model/index.js';
import { ofSheet } from './columns.js';

export interface TextAt {
  element: ElementId;
  text: string;
}

/** Kinds of elements that hold prose or addresses; codes, dates, limits and table entries hold no secrets. */
const prose = new Set<ElementKind>([
  'text',
  'url',
  'texts',
  'bases',
  'fees',
  'steps',
  'materials',
  'questions',
  'window',
]);
const read: readonly ElementId[] = elementIds.filter(
  (id) => prose.has(definitionOf(id).kind) && id !== 'localBasicCode',
);

const readOfSheet = ofSheet(read, (id) => id);

/** Lists that were read before and hold nothing suspicious; importers share equal ones. */
const harmless = new WeakSet<object>();

/** What every text with a secret in it has: eleven digits in a row, a mark of secrecy, or an address. */
const secret = /\d{11}|密|:\/\/|\d\.\d+\.\d|\\\\/;

/** As `secret`, which is asked only of texts with a character it needs: one look at every character of a list must be cheap. */
const suspicious = (text: string): boolean => {
  let digits = 0;
  for (let i = 0; i < text.length; i += 1) {
    const code = text.charCodeAt(i);
    if (code >= 0x30 && code <= 0x39) {
      digits += 1;
      if (digits === 11) return true;
    } else {
      digits = 0;
      // . / \ 密
      if (code === 0x2e || code === 0x2f || code === 0x5c || code === 0x5bc6) return secret.test(text);
    }
  }
  return false;
};

const collect = (value: unknown, element: ElementId, into: TextAt[]): void => {
  if (typeof value === 'string') {
    if (value.length > 1 && suspicious(value)) into.push({ element, text: value });
  } else if (typeof value === 'object' && value !== null && !harmless.has(value)) {
    const before = into.length;
    for (const one of Array.isArray(value) ? (value as unknown[]) : Object.values(value))
      collect(one, element, into);
    if (into.length === before) harmless.add(value);
  }
};

/**
 * The texts an item states itself that are worth reading for secrets, down to the parts of its materials and questions,
 * handling items too.
 */
export const textsOf = (item: Item): TextAt[] => {
  const { own, handling, extra } = item;
  const found: TextAt[] = [];
  for (const id of readOfSheet(item)) collect(own[id], id, found);
  for (const one of handling) {
    collect(one.name, 'handlingCode', found);
    for (const id of read) collect(one.values[id], id, found);
  }
  if (extra !== undefined) for (const text of Object.values(extra)) collect(text, 'name', found);
  return found;
};

/** Shows enough of a private number to find it, and no more. */
export const masked = (digits: string): string =>
  digits.slice(0, 3) + '*'.repeat(Math.max(0, digits.length - 7)) + digits.slice(-4);
