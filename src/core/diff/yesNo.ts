import { definitionOf, type ElementId } from '../model/index.js';
import type { ChangeFact } from './facts.js';

/** A yes/no that was filled on both sides turned to `to`. */
export const turned = <P>(
  fact: ChangeFact,
  elements: readonly ElementId[],
  to: boolean,
  slots: (element: ElementId) => P,
): P | undefined =>
  fact.on === 'element' &&
  elements.includes(fact.element) &&
  definitionOf(fact.element).kind === 'yesNo' &&
  fact.before === !to &&
  fact.after === to
    ? slots(fact.element)
    : undefined;
