import type { Catalogue, ElementId, Item } from '../model/index.js';
import type { CodeReader, NearPair, RuleContext } from '../rules/context.js';
import { LawRegister } from '../rules/laws.js';

/** What other rooms lend the rules; absent parts silence the rules that need them. */
export interface Lent {
  codes?: CodeReader;
  nearDuplicates?: (names: readonly string[]) => NearPair[];
}

export interface ContextOptions extends Lent {
  /** YYYY-MM-DD */
  today: string;
  required: ReadonlySet<ElementId>;
  /** of files without columns: the elements that any of their records has */
  present?: ReadonlyMap<string, ReadonlySet<ElementId>>;
}

const askedIn =
  (present: ContextOptions['present']) =>
  ({ kind, origin }: Item, element: ElementId): boolean => {
    if (kind !== 'bare') return true;
    if (origin.columns !== undefined)
      return origin.columns.has(element) || origin.cells?.[element] !== undefined;
    if (origin.cells !== undefined) return true;
    return present?.get(origin.file)?.has(element) ?? true;
  };

const common = ({ today, required, codes, nearDuplicates, present }: ContextOptions): RuleContext => ({
  today,
  required,
  asked: askedIn(present),
  ...(codes === undefined ? {} : { codes }),
  ...(nearDuplicates === undefined ? {} : { nearDuplicates }),
});

/** What rules know around lists that came alone. */
export const contextOfLists = (options: ContextOptions): RuleContext => common(options);

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
