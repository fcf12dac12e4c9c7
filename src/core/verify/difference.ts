import type { ElementId } from '../model/index.js';
import type { ExpectedFacet, Facet, PublishedFacet } from './copy.js';
import { flat } from './flat.js';

/** One difference: of which element, what stands there, what should. */
export interface Difference {
  element: ElementId | undefined;
  /** what it is called when it is no element */
  title: string;
  published: string;
  expected: string;
  cell?: string;
  file?: string;
}

const commonStart = (a: string, b: string): number => {
  let i = 0;
  while (i < a.length && i < b.length && a[i] === b[i]) i++;
  return i;
};

/** The part of a long text that differs, with a little of what stands around it. */
const around = (text: string, other: string): string => {
  if (text.length <= 60) return text;
  const start = Math.max(0, commonStart(text, other) - 10);
  return `${start > 0 ? '…' : ''}${text.slice(start, start + 50)}${start + 50 < text.length ? '…' : ''}`;
};

/**
 * Which text of a section was changed: the expected texts are looked for one after the other; the first that is not found
 * is the one, and what stands in its place is what was published.
 */
const inSection = (facet: ExpectedFacet, published: PublishedFacet): Difference => {
  const pieces = facet.pieces ?? [];
  const text = published.text;
  let at = 0;
  for (const [i, piece] of pieces.entries()) {
    const wanted = flat(piece.text);
    if (text.startsWith(wanted, at)) {
      at += wanted.length;
      continue;
    }
    const next = pieces
      .slice(i + 1)
      .map((p) => flat(p.text))
      .filter((t) => t.length > 1)
      .map((t) => text.indexOf(t, at))
      .find((found) => found >= 0);
    const found = text.slice(at, next ?? text.length);
    return {
      element: piece.element,
      title: facet.title ?? '',
      published: around(found, wanted),
      expected: around(piece.text, found),
    };
  }
  return {
    element: pieces.at(-1)?.element ?? facet.element,
    title: facet.title ?? '',
    published: around(text.slice(at), ''),
    expected: '',
  };
};

const whole = (expected: ExpectedFacet | undefined, published: PublishedFacet | undefined): Difference => {
  const is = published?.shown ?? published?.text ?? '';
  const should = expected?.shown ?? expected?.text ?? '';
  const difference: Difference = {
    element: expected?.element ?? published?.element,
    title: expected?.title ?? published?.title ?? '',
    published: around(is, should),
    expected: around(should, is),
  };
  // two values may read alike and still differ (a label beside its digits, a hidden space): show them as stored
  if (is === should && expected !== undefined && published !== undefined)
    return {
      ...difference,
      published: around(published.text, expected.text),
      expected: around(expected.text, published.text),
    };
  return difference;
};

/**
 * Every facet in which a copy differs. A facet the copy cannot show (a lost column) is passed over when `shows` does not
 * name it.
 */
export const differencesOf = (
  expected: ReadonlyMap<string, ExpectedFacet>,
  published: ReadonlyMap<string, PublishedFacet>,
  shows: ReadonlySet<string> | undefined,
): Difference[] => {
  const found: Difference[] = [];
  const told = new Set<string>();
  /** whether this facet's row was told of as a whole before */
  const again = ({ group }: Facet, other: unknown): boolean => {
    if (group === undefined || other !== undefined) return false;
    if (told.has(group)) return true;
    told.add(group);
    return false;
  };
  for (const [key, facet] of expected) {
    if (shows !== undefined && !shows.has(key)) continue;
    const there = published.get(key);
    if (there?.text === facet.text || (there === undefined && (facet.text === '' || facet.optional === true)))
      continue;
    if (again(facet, there)) continue;
    const difference =
      there !== undefined && facet.pieces !== undefined ? inSection(facet, there) : whole(facet, there);
    found.push({
      ...difference,
      ...(there?.cell !== undefined && { cell: there.cell }),
      ...(there?.file !== undefined && { file: there.file }),
    });
  }
  for (const [key, facet] of published)
    if (!expected.has(key) && facet.text !== '' && !again(facet, undefined))
      found.push({
        ...whole(undefined, facet),
        ...(facet.cell !== undefined && { cell: facet.cell }),
        ...(facet.file !== undefined && { file: facet.file }),
      });
  return found;
};

/** What a copy says of an element of an item; nothing when it does not show the element. */
export const saidOf = (
  element: ElementId,
  expected: ReadonlyMap<string, ExpectedFacet>,
  published: ReadonlyMap<string, PublishedFacet>,
): string | undefined => {
  for (const [key, facet] of expected) {
    const pieces = facet.pieces?.filter((p) => p.element === element) ?? [];
    if (facet.element !== element && pieces.length === 0) continue;
    const there = published.get(key);
    if (there === undefined) continue;
    if (pieces.length === 0) return there.shown ?? there.text;
    if (there.text === facet.text) return around(pieces.map((p) => p.text).join('；'), '');
    const difference = inSection(facet, there);
    return difference.element === element
      ? difference.published
      : around(pieces.map((p) => p.text).join('；'), '');
  }
  return undefined;
};
