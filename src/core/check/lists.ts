import { codeReader } from '../codes/reader.js';
import { recogniseScheme } from '../codes/recognise.js';
import {
  type Division,
  definitionOf,
  elementIds,
  type Fact,
  type Item,
  type Law,
  recordOf,
} from '../model/index.js';
import { rules } from '../rules/index.js';
import { resolveProfile } from '../rules/profiles.js';
import { type CheckOptions, type CheckResult, chosen, conclude } from './conclude.js';
import { contextOfLists } from './context.js';
import { presentElements } from './items.js';
import { Run } from './run.js';

export interface CheckItemsOptions extends CheckOptions {
  /** the coding scheme when it is known; otherwise it is recognised from the codes */
  scheme?: string;
  /** the register that citations are checked against; absent: the law rules are silent */
  laws?: readonly Law[];
  /** the divisions that township and village codes are checked against; absent: the division rules are silent */
  divisions?: readonly Division[];
}

/** Codes enough to know the scheme by, taken evenly from the whole list. */
const codesIn = function* (items: readonly Item[]): Generator<string> {
  const step = Math.max(1, Math.floor(items.length / 2000));
  for (let i = 0; i < items.length; i += step) {
    const values = items[i]?.values ?? {};
    const code = values.implementationCode ?? values.handlingCode ?? values.basicCode;
    if (typeof code === 'string') yield code;
  }
};

/** Of a file without columns, required elements that no record has, or that a form of it does not ask for: one fact each, not one a record. */
const missingHeadings = (present: ReturnType<typeof presentElements>): Fact[] =>
  [...present].flatMap(([file, { elements, records, forms }]) =>
    elementIds.flatMap((id): Fact[] => {
      if (definitionOf(id).required !== 'always' || id === 'basicCode') return [];
      let lacking = elements.has(id) ? 0 : records;
      for (const [lacked, count] of forms) if (lacked.split(' ').includes(id)) lacking += count;
      return lacking === 0
        ? []
        : [
            {
              rule: 'heading-missing',
              place: { file, element: id },
              params: { heading: definitionOf(id).title, records: lacking },
            },
          ];
    }),
  );

/**
 * Checks lists outside any catalogue, stretch by stretch, so that a list need not be held whole. The scheme is recognised
 * from `sample` (the whole list, or its first stretch) unless named.
 */
export class ListsCheck {
  readonly #run: Run;
  readonly #scheme: CheckResult['scheme'];
  #looked = 0;

  constructor(
    private readonly options: CheckItemsOptions,
    sample: readonly Item[],
  ) {
    const { today, nearDuplicates, laws, divisions, scheme } = options;
    const profile = resolveProfile(options.profile ?? {}, rules);
    const recognised = scheme === undefined ? recogniseScheme(codesIn(sample)) : undefined;
    this.#scheme =
      scheme === undefined
        ? { id: recognised?.scheme ?? 'gbt39554', sure: recognised?.sure ?? 'unsure' }
        : { id: scheme, sure: 'named' };
    const present = presentElements(sample);
    const context = contextOfLists({
      today,
      required: profile.required,
      codes: codeReader(this.#scheme.id),
      ...(laws === undefined ? {} : { laws }),
      ...(divisions === undefined ? {} : { divisions }),
      present,
      ...(nearDuplicates === undefined ? {} : { nearDuplicates }),
    });
    const only = chosen(options.rules);
    this.#run = new Run({
      rules,
      profile,
      context,
      ...(only === undefined ? {} : { only }),
      ...(options.concerns === undefined ? {} : { concerns: options.concerns }),
    });
    this.tell(missingHeadings(present));
  }

  /** What importers found out. */
  tell(facts: Iterable<Fact>): void {
    this.#run.tell(facts);
  }

  see(items: Iterable<Item>): void {
    for (const item of items) this.#run.see(item);
  }

  /** Of the items just seen, those that something was found about so far. */
  concerned(items: Iterable<Item>): Item[] {
    const { findings } = this.#run;
    const records = new Set<string>();
    for (let i = this.#looked; i < findings.length; i++) {
      const record = findings[i]?.place.record;
      if (record !== undefined) records.add(record);
    }
    this.#looked = findings.length;
    return [...items].filter((item) => records.has(recordOf(item)));
  }

  finish(): CheckResult {
    return conclude({ run: this.#run, options: this.options, issues: [], scheme: this.#scheme });
  }
}

/** Checks lists as they came, outside any catalogue. The scheme is recognised from their codes unless named. */
export const checkItems = (items: readonly Item[], options: CheckItemsOptions): CheckResult => {
  const check = new ListsCheck(options, items);
  check.tell(options.facts ?? []);
  check.see(items);
  return check.finish();
};
