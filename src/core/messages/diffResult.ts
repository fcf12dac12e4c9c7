import type { Reviewed, ReviewedChange } from '../diff/result.js';
import { type ElementId, elements, type Lang, type Place, placeOf } from '../model/index.js';
import { type RenderedChange, renderChange } from './changes.js';

/** One change of `santong-diff/1`. */
export interface DiffChange extends RenderedChange {
  /** where the item stands now, else where it stood */
  place: Place;
  /** list items that inherit the change */
  inheritedBy?: number;
  accepted?: { reason: string; owner: string; expires: string };
}

/** `santong-diff/1` (contract.md). */
export interface DiffResult {
  format: 'santong-diff/1';
  before: string;
  after: string;
  /** `division`: two divisions side by side, measured by what the standard speaks of */
  yardstick: 'version' | 'division';
  /** YYYY-MM-DD */
  date: string;
  summary: Reviewed['summary'];
  changes: DiffChange[];
  /** accepted changes that match nothing any more or whose day has come */
  stale: Reviewed['stale'];
  /** changes that --max left out of `changes`; totals count them */
  omitted?: number;
}

const itemOf = ({ fact }: ReviewedChange) => {
  if (fact.on === 'added' || fact.on === 'removed') return fact.item;
  return fact.on === 'split' || fact.on === 'merged' ? fact.one : fact.pair.after;
};

const isElement = (id: string): id is ElementId => Object.hasOwn(elements, id);

const rendered = (change: ReviewedChange, lang: Lang): DiffChange => {
  const { fact: _fact, accepted, inheritedBy, ...plain } = change;
  const { origin } = itemOf(change);
  const made: DiffChange = {
    ...renderChange(plain, lang),
    place: placeOf(
      origin,
      change.item.code ?? change.item.name,
      change.element !== undefined && isElement(change.element) ? change.element : undefined,
    ),
  };
  if (accepted !== undefined) made.accepted = accepted;
  if (inheritedBy !== undefined) made.inheritedBy = inheritedBy;
  return made;
};

export interface DiffFrame {
  before: string;
  after: string;
  yardstick: DiffResult['yardstick'];
  date: string;
  lang: Lang;
  /** at most so many changes are listed; totals stay true */
  max?: number;
}

/** The result every surface prints, in the reader's language. */
export const renderDiff = ({ changes, summary, stale }: Reviewed, frame: DiffFrame): DiffResult => {
  const { before, after, yardstick, date, lang, max = Number.POSITIVE_INFINITY } = frame;
  const shown = changes.slice(0, max);
  const result: DiffResult = {
    format: 'santong-diff/1',
    before,
    after,
    yardstick,
    date,
    summary,
    changes: shown.map((change) => rendered(change, lang)),
    stale,
  };
  if (changes.length > shown.length) result.omitted = changes.length - shown.length;
  return result;
};
