import type { ElementId, Item } from '../model/index.js';

export interface TextAt {
  element: ElementId;
  text: string;
}

/** Elements that are codes or dates: no prose to read in them. */
const unread = new Set<string>([
  'basicCode', 'localBasicCode', 'implementationCode', 'handlingCode', 'agencyCode', 'itemType', 'status', 'levels',
  'effectiveOn', 'cancelOn', 'townCode', 'villageCode', 'topicsPerson', 'topicsLegal',
]); // biome-ignore format: a list

/** What every text with a secret in it has: eleven digits in a row, a mark of secrecy, or an address. */
const suspicious = /\d{11}|密|:\/\/|\d\.\d+\.\d|\\\\/;

const collect = (value: unknown, element: ElementId, into: TextAt[]): void => {
  if (typeof value === 'string') {
    if (value.length > 1 && suspicious.test(value)) into.push({ element, text: value });
  } else if (Array.isArray(value)) for (const one of value) collect(one, element, into);
  else if (typeof value === 'object' && value !== null)
    for (const one of Object.values(value)) collect(one, element, into);
};

/**
 * The texts an item states itself that are worth reading for secrets, down to the parts of its materials and questions,
 * handling items too.
 */
export const textsOf = ({ own, handling, extra }: Item): TextAt[] => {
  const found: TextAt[] = [];
  for (const id in own) if (!unread.has(id)) collect(own[id as ElementId], id as ElementId, found);
  for (const one of handling) {
    collect(one.name, 'handlingCode', found);
    for (const id in one.values)
      if (!unread.has(id)) collect(one.values[id as ElementId], id as ElementId, found);
  }
  if (extra !== undefined) for (const text of Object.values(extra)) collect(text, 'name', found);
  return found;
};

/** Shows enough of a private number to find it, and no more. */
export const masked = (digits: string): string =>
  digits.slice(0, 3) + '*'.repeat(Math.max(0, digits.length - 7)) + digits.slice(-4);
