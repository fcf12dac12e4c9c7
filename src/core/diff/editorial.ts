/**
 * The form of a text in which wording counts and its dress does not: full width is half width, spaces and punctuation are gone.
 * What stands between two digits stays (1.5 is not 15, 8:30 is not 830), a minus before a digit too; ≥ % + / are never dress.
 */
const halfWidth = (text: string): string =>
  text
    .replace(/[\uFF01-\uFF5E]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0))
    .replace(/\u3000/g, ' ');

const folds: readonly (readonly [RegExp, string])[] = [
  [/[〔［【｛「『〈（[{]/g, '('],
  [/[〕］】｝」』〉）\]}]/g, ')'],
  [/[－–—―‐‑−─]+/g, '-'],
  [/[～∼〜]/g, '~'],
  [/[、，﹐]/g, ','],
  [/[。｡]/g, '。'],
  [/[“”„‟"‘’‚‛'`´]/g, ''],
  [/[·•‧・]/g, ''],
];

const dress = /[\s\u200B-\u200D\u2060\uFEFF,。;:!?()…\-.《》]/g;
const isDigit = (c: string | undefined): boolean => c !== undefined && c >= '0' && c <= '9';

/** The bare wording of a text; two texts with the same wording differ editorially at most. */
export const wordingOf = (text: string): string => {
  let folded = halfWidth(text).replace(/\s+/g, ' ');
  for (const [from, to] of folds) folded = folded.replace(from, to);
  return folded.replace(dress, (mark, at: number) => {
    const beforeDigit = isDigit(folded[at + 1]);
    const signs = mark === '-' || mark === '.';
    return beforeDigit && (signs || isDigit(folded[at - 1])) ? mark : '';
  });
};

/** Different texts that say the same words. */
export const differsEditorially = (before: string, after: string): boolean =>
  before !== after && wordingOf(before) === wordingOf(after);
