import type { ElementId, Item } from '../model/index.js';
import type { CodeParts, CodeReader } from './context.js';

/** The most specific code of an item and the element it stands in. */
export const leadCode = ({
  kind,
  values,
  handling,
}: Item): { element: ElementId; code: string } | undefined => {
  if (kind !== 'directory') {
    if (values.implementationCode !== undefined)
      return { element: 'implementationCode', code: values.implementationCode };
    const code = values.handlingCode ?? handling[0]?.handlingCode;
    if (code !== undefined) return { element: 'handlingCode', code };
  }
  return values.basicCode === undefined ? undefined : { element: 'basicCode', code: values.basicCode };
};

/** The code a list item is named by: its own, else that of its first handling item. */
export const listCode = ({ values, handling }: Item): string | undefined =>
  values.implementationCode ?? values.handlingCode ?? handling[0]?.handlingCode;

/** Every handling code of an item: its own and those of its handling items. */
export const handlingCodesOf = ({ values, handling }: Item): readonly string[] => {
  if (handling.length === 0) return values.handlingCode === undefined ? [] : [values.handlingCode];
  const found = handling.flatMap(({ handlingCode }) => handlingCode ?? []);
  return values.handlingCode === undefined || found.includes(values.handlingCode)
    ? found
    : [values.handlingCode, ...found];
};

/** What the code that names a listed item (implementation or handling) says. */
export const readListCode = (item: Item, codes: CodeReader): CodeParts | undefined => {
  if (item.kind === 'directory') return undefined;
  const code = listCode(item);
  return code === undefined ? undefined : codes.read(code);
};

/** The basic code of an item: its own, else the one inside its longer codes. */
export const basicCodeOf = (item: Item, codes: CodeReader | undefined): string | undefined =>
  item.values.basicCode ?? (codes === undefined ? undefined : readListCode(item, codes)?.basic);

/** The element that holds the code a list item is named by. */
export const listCodeElement = ({ values }: Item): 'implementationCode' | 'handlingCode' =>
  values.implementationCode === undefined ? 'handlingCode' : 'implementationCode';

/** Agency and division: whose list an item stands in. Bare lists go by their own words. */
export const ownerOf = ({ division, agency, values }: Item): string => {
  const who = agency?.creditCode ?? values.agencyCode ?? values.agency ?? '';
  return division === undefined ? who : `${division}|${who}`;
};

/** The credit code of an item's agency, and the one in front of its code where that is another. Kept for the item at hand. */
const creditCodesOf = (() => {
  let last: Item | undefined;
  let found: { own?: string; inCode?: string } = {};
  return (item: Item, codes: CodeReader): typeof found => {
    if (item === last) return found;
    last = item;
    found = {};
    const { agencyCode } = item.values;
    if (typeof agencyCode === 'string' && agencyCode !== '') found.own = agencyCode;
    const inCode = readListCode(item, codes)?.creditCode;
    if (inCode !== undefined && inCode !== '' && inCode !== agencyCode) found.inCode = inCode;
    return found;
  };
})();

/** Where a credit code stands: in its own element, else in front of the code the item is named by. */
export const creditCodeElement = (
  values: Item['values'],
  code: string,
): 'agencyCode' | 'implementationCode' | 'handlingCode' =>
  values.agencyCode === code
    ? 'agencyCode'
    : values.implementationCode !== undefined
      ? 'implementationCode'
      : 'handlingCode';

/** The credit codes an item states that `faulty` objects to: of its agency, and in front of its code where that is another. */
export const creditCodesWith = (
  item: Item,
  codes: CodeReader | undefined,
  faulty: (read: ReturnType<CodeReader['credit']>) => boolean,
): string | readonly string[] | undefined => {
  if (codes === undefined || item.kind === 'directory') return undefined;
  const { own, inCode } = creditCodesOf(item, codes);
  const wrong = own !== undefined && faulty(codes.credit(own));
  if (inCode === undefined || !faulty(codes.credit(inCode))) return wrong ? own : undefined;
  return wrong ? [own, inCode] : inCode;
};
