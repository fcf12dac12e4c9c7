import { type Cell, shownText } from '../formats/sheet.js';
import { definitionOf, elements } from '../model/index.js';
import { loose } from './facts.js';
import { namesOf, type Slot } from './slots.js';
import { namesBothLimits, splitLimits } from './values/limit.js';
import type { Parsed } from './values/parsed.js';
import { splitByLabels } from './values/text.js';

/** One column for two elements: what each of the two readers makes of its half of the cell. */
export const parsePair = (
  slot: Pick<Slot, 'element' | 'second' | 'read' | 'readSecond'>,
  cell: Cell,
): Parsed<unknown> => {
  const text = shownText(cell).trim();
  const limits = definitionOf(slot.element!).kind === 'limit';
  const halves = limits
    ? splitLimits(text)
    : splitByLabels(text, namesOf(slot.element!), namesOf(slot.second!));
  if (halves === undefined) {
    if (limits) {
      const parsed = slot.read!(cell);
      const alone = namesBothLimits(text) || /法定/.test(text) === (slot.element === 'statutoryLimit');
      return { ...parsed, value: alone ? [parsed.value, undefined] : [undefined, parsed.value] };
    }
    return {
      facts: [loose('field-malformed', { element: elements[slot.element!].title, value: text })],
      rest: text,
    };
  }
  const swapped =
    limits &&
    /法定/.test(text) &&
    /承诺/.test(text) &&
    /法定/.test(text.slice(0, text.indexOf('承诺'))) !== (slot.element === 'statutoryLimit');
  const first = slot.read!(swapped ? halves[1] : halves[0]);
  const second = slot.readSecond!(swapped ? halves[0] : halves[1]);
  return { value: [first.value, second.value], facts: [...(first.facts ?? []), ...(second.facts ?? [])] };
};
