import type { ElementId, Item } from '../model/index.js';
import type { CodeParts, CodeReader } from './context.js';

/** The most specific code of an item and the element it stands in. */
export const leadCode = ({ kind, values }: Item): { element: ElementId; code: string } | undefined => {
  if (kind !== 'directory') {
    if (values.implementationCode !== undefined)
      return { element: 'implementationCode', code: values.implementationCode };
    if (values.handlingCode !== undefined) return { element: 'handlingCode', code: values.handlingCode };
  }
  return values.basicCode === undefined ? undefined : { element: 'basicCode', code: values.basicCode };
};

/** What the code that names a listed item (implementation or handling) says. */
export const readListCode = ({ kind, values }: Item, codes: CodeReader): CodeParts | undefined => {
  if (kind === 'directory') return undefined;
  const code = values.implementationCode ?? values.handlingCode;
  return code === undefined ? undefined : codes.read(code);
};

/** The basic code of an item: its own, else the one inside its longer codes. */
export const basicCodeOf = (item: Item, codes: CodeReader | undefined): string | undefined =>
  item.values.basicCode ?? (codes === undefined ? undefined : readListCode(item, codes)?.basic);

/** The element that holds the code a list item is named by. */
export const listCodeElement = ({ values }: Item): 'implementationCode' | 'handlingCode' =>
  values.implementationCode === undefined ? 'handlingCode' : 'implementationCode';

/** Agency and division: whose list an item stands in. Bare lists go by their own words. */
export const ownerOf = ({ division, agency, values }: Item): string =>
  `${division ?? ''}|${agency?.creditCode ?? values.agencyCode ?? values.agency ?? ''}`;
