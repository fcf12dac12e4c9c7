import { classify } from '../diff/classify.js';
import { elementFacts } from '../diff/elementFacts.js';
import type { ChangeFact } from '../diff/facts.js';
import {
  type DirectoryItem,
  definitionOf,
  directoryItem,
  type ElementId,
  type Item,
} from '../model/index.js';

/** Whether one list item is the same as its standard, in the three senses of 三同. */
export interface Samenesses {
  code: boolean;
  identity: boolean;
  standard: boolean;
}

const compared = (element: ElementId): boolean =>
  definitionOf(element).tier !== 'local' && element !== 'basicCode';

/**
 * 同一编码: the basic code is the standard's, and the implementation code holds it. 同一事项: name, type and basis are equal.
 * 同一标准: elements of the standard tier are equal, bounded ones are not worse for the public. Punctuation never counts.
 */
export const samenessesOf = (
  item: Item,
  standard: DirectoryItem,
  basicCodeOf: (code: string) => string | undefined,
): Samenesses => {
  const { implementationCode, basicCode } = item.values;
  const inside = implementationCode === undefined ? undefined : basicCodeOf(implementationCode);
  const same: Samenesses = {
    code: basicCode === standard.values.basicCode && (inside === undefined || inside === basicCode),
    identity: true,
    standard: true,
  };
  const pair = { before: directoryItem(standard), after: item, by: 'key' as const };
  const see = (fact: ChangeFact): void => {
    if (!('element' in fact)) return;
    const { tier } = definitionOf(fact.element);
    const { impact } = classify(fact).kind;
    if (impact === 'editorial') return;
    if (tier === 'identity') same.identity = false;
    else if (tier === 'standard' || impact === 'burden' || impact === 'risky' || impact === 'breaking')
      same.standard = false;
  };
  elementFacts({ pair }, standard.values, item.values, see, compared);
  return same;
};
