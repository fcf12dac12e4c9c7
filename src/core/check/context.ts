import type { Catalogue, Division, ElementId, Item, Law } from '../model/index.js';
import type { CodeReader, NearPair, RuleContext } from '../rules/context.js';
import { LawRegister } from '../rules/laws.js';
import { type TextAt, textsOf } from '../rules/texts.js';
import { lackedOf, type Present } from './items.js';

/** What other rooms lend the rules; absent parts silence the rules that need them. */
export interface Lent {
  codes?: CodeReader;
  nearDuplicates?: (names: readonly string[]) => NearPair[];
}

export interface ContextOptions extends Lent {
  /** YYYY-MM-DD */
  today: string;
  required: ReadonlySet<ElementId>;
  /** of files without columns: what their records have */
  present?: ReadonlyMap<string, Present>;
  /** a register of laws for lists that came alone */
  laws?: readonly Law[];
  /** the divisions of lists that came alone */
  divisions?: readonly Division[];
}

const askedIn =
  (present: ContextOptions['present']) =>
  (item: Item, element: ElementId): boolean => {
    const { kind, origin } = item;
    if (kind !== 'bare') return true;
    if (origin.columns !== undefined)
      return origin.columns.has(element) || origin.cells?.[element] !== undefined;
    if (origin.cells !== undefined) return true;
    const file = present?.get(origin.file);
    if (file === undefined) return true;
    if (!file.elements.has(element)) return false;
    if (file.forms.size === 0) return true;
    const lacked = lackedOf(item, file.elements);
    return !(file.forms.has(lacked) && lacked.split(' ').includes(element));
  };

/** Several rules read the same item's texts, one after another. */
const rememberTexts = (): RuleContext['texts'] => {
  let last: Item | undefined;
  let texts: readonly TextAt[] = [];
  return (item) => {
    if (item !== last) {
      last = item;
      texts = textsOf(item);
    }
    return texts;
  };
};

const common = ({ today, required, codes, nearDuplicates, present }: ContextOptions): RuleContext => ({
  today,
  required,
  asked: askedIn(present),
  texts: rememberTexts(),
  ...(codes === undefined ? {} : { codes }),
  ...(nearDuplicates === undefined ? {} : { nearDuplicates }),
});

/** What rules know around lists that came alone. */
export const contextOfLists = (options: ContextOptions): RuleContext => ({
  ...common(options),
  ...((options.laws?.length ?? 0) > 0 ? { laws: new LawRegister(options.laws ?? [], options.today) } : {}),
  ...((options.divisions?.length ?? 0) > 0
    ? { divisions: new Map(options.divisions?.map((one) => [one.code, one])) }
    : {}),
});

/** What rules know inside a catalogue. Tables that are empty silence their rules. */
export const contextOfCatalogue = (
  catalogue: Omit<
    Catalogue,
    'lists' | 'profile' | 'knownIssues' | 'decisions' | 'crosswalk' | 'acceptedChanges'
  >,
  options: ContextOptions,
): RuleContext => {
  const { divisions, agencies, laws, directory, ledger, intermediaries } = catalogue;
  return {
    ...common(options),
    info: catalogue.info,
    intermediaries,
    ...(divisions.length > 0 ? { divisions: new Map(divisions.map((one) => [one.code, one])) } : {}),
    ...(agencies.length > 0 ? { agencies: new Map(agencies.map((one) => [one.creditCode, one])) } : {}),
    ...(laws.length > 0 ? { laws: new LawRegister(laws, options.today) } : {}),
    ...(ledger.length > 0 ? { ledger: new Map(ledger.map((one) => [one.code, one])) } : {}),
    directory: new Map(
      directory.flatMap((one) => (one.values.basicCode === undefined ? [] : [[one.values.basicCode, one]])),
    ),
  };
};
