import { splitList } from './lists.js';
import type { ParseText } from './parsed.js';

/** Conditions and other lists of text: lines, marks that count up, or ；. */
export const parseTexts: ParseText<string[]> = (text) => {
  const value = splitList(text);
  return value.length === 0 ? {} : { value };
};

/** Short names (agencies, intermediary services): 、 and ， separate as well. */
export const parseNames: ParseText<string[]> = (text) => {
  const value = splitList(text)
    .flatMap((part) => part.split(/[、，,]/))
    .map((part) => part.trim())
    .filter((part) => part !== '');
  return value.length === 0 ? {} : { value };
};
