import { definitionOf } from '../model/index.js';
import { differsEditorially } from './editorial.js';
import type { ChangeFact } from './facts.js';

/** Texts in which punctuation is dress; in codes, addresses on line and dates it is not. */
const prose = (fact: ChangeFact): string | undefined => {
  if (fact.on === 'handling') return fact.part === 'name' ? 'name' : undefined;
  if (fact.on === 'extra') return fact.heading;
  if (fact.on === 'part')
    return fact.part === 'blankForm' || fact.part === 'sample' ? undefined : fact.element;
  if (fact.on !== 'element' || fact.element === 'localBasicCode') return undefined;
  return definitionOf(fact.element).kind === 'text' ? fact.element : undefined;
};

/** The element whose text says the same words in another dress. */
export const editorialElement = (fact: ChangeFact): { element: string } | undefined => {
  const element = prose(fact);
  if (element === undefined || !('before' in fact)) return undefined;
  const { before, after } = fact;
  return typeof before === 'string' && typeof after === 'string' && differsEditorially(before, after)
    ? { element }
    : undefined;
};
