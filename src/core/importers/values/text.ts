import { halfWidth } from './characters.js';
import { splitOutside } from './lists.js';
import type { ParseText } from './parsed.js';

/** Text stays as it was written. */
export const parseText: ParseText<string> = (text) => ({ value: text });

const address = /(?:https?:\/\/|www\.)[^\s，。；、（）]+/i;

/** The address alone where words stand around it; the words are kept beside the record. */
export const parseUrl: ParseText<string> = (text) => {
  if (/^https?:\/\/[\x21-\x7e]+$/.test(text)) return { value: text };
  const trimmed = halfWidth(text).replace(/^<|>$/g, '').trim();
  if (!/[\s\u4e00-\u9fff]/.test(trimmed)) return { value: trimmed };
  const found = address.exec(trimmed)?.[0];
  return found === undefined ? { value: text } : { value: found, rest: text };
};

/** Cuts a cell that holds two elements by their labels: 咨询：… 监督：…. Nothing where the labels do not stand. */
export const splitByLabels = (
  text: string,
  first: readonly string[],
  second: readonly string[],
): [string, string] | undefined => {
  const parts = splitOutside(text, '；;\n').map((p) => p.trim());
  const of = (names: readonly string[]): string | undefined => {
    for (const part of parts)
      for (const name of names) {
        const rest = part.startsWith(name)
          ? /^[^：:]{0,6}[：:]\s*(.+)$/s.exec(part.slice(name.length))?.[1]
          : undefined;
        if (rest !== undefined) return rest.trim();
      }
    return undefined;
  };
  const a = of(first);
  const b = of(second);
  return a === undefined || b === undefined ? undefined : [a, b];
};
