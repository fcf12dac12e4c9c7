import { definitionOf, tableEntries } from '../model/index.js';
import type { ChangeFact } from './facts.js';
import { changed } from './when.js';

/** A graded label moved up (better for the public) or down. On-line depth grows along its table, the area shrinks along its own. */
export const rankMoved = (
  fact: ChangeFact,
  element: 'onlineDepth' | 'handleArea',
  how: 'up' | 'down',
): { before: string; after: string } | undefined =>
  changed(fact, [element], (before, after) => {
    const { table = 'onlineDepth', better } = definitionOf(element);
    const labels = tableEntries(table).map((entry) => entry.label);
    const step = labels.indexOf(after) - labels.indexOf(before);
    const up = better === 'deeper' ? step > 0 : step < 0;
    return (how === 'up') === up ? { before, after } : undefined;
  });
