import { contextOfCatalogue, contextOfLists } from './check/context.js';
import { findingOfFact, inOrder } from './check/findings.js';
import { itemsOf, lifeOf, presentElements } from './check/items.js';
import { acceptKnown } from './check/knownIssues.js';
import { rootCauseFirst, type Suppressed } from './check/rootCause.js';
import { type Crash, Run } from './check/run.js';
import { codeReader } from './codes/reader.js';
import { recogniseScheme } from './codes/recognise.js';
import {
  type Catalogue,
  definitionOf,
  type ElementId,
  elementIds,
  type Fact,
  type Finding,
  type Item,
  type KnownIssue,
  type Law,
  type Profile,
} from './model/index.js';
import type { NearPair } from './rules/context.js';
import { rules } from './rules/index.js';
import { resolveProfile, ruleIdOf } from './rules/profiles.js';

export { bareItem, itemsOf, lifeOf } from './check/items.js';
export type { Suppressed } from './check/rootCause.js';
export type { Crash } from './check/run.js';

export interface CheckOptions {
  /** YYYY-MM-DD: decides what is in force */
  today: string;
  /** rule ids, former ids too; absent: all that the profile leaves on. An unknown id throws UserError */
  rules?: readonly string[];
  /** in place of the catalogue's own profile.yaml, or for lists that came alone (default: national) */
  profile?: Profile;
  /** what importers and loaders found out */
  facts?: readonly Fact[];
  /** only findings of this division and what lies in it */
  division?: string;
  /** only findings of this agency, by credit code or name */
  agency?: string;
  /** lent by the matching room */
  nearDuplicates?: (names: readonly string[]) => NearPair[];
}

export interface CheckSummary {
  records: number;
  error: number;
  warning: number;
  info: number;
  accepted: number;
  byRule: Record<string, number>;
}

export interface CheckResult {
  findings: Finding[];
  summary: CheckSummary;
  /** known issues that match nothing any more */
  stale: KnownIssue[];
  /** what was left out because its cause is shown */
  suppressed: Suppressed[];
  /** rules that crashed: our bug (exit 3); the others ran */
  crashes: Crash[];
  /** the scheme codes were read in; `sure` tells how it was known */
  scheme: { id: string; sure: 'named' | 'certain' | 'likely' | 'unsure' };
}

const chosen = (ids: readonly string[] | undefined): ReadonlySet<string> | undefined =>
  ids === undefined ? undefined : new Set(ids.map((id) => ruleIdOf(id, rules)));

/** Counts by grade and rule; rules in the order of the reference, only those that found something. */
export const summarise = (findings: readonly Finding[], records: number, accepted: number): CheckSummary => {
  const counts = new Map<string, number>();
  const grades = { error: 0, warning: 0, info: 0 };
  for (const { rule, severity } of findings) {
    counts.set(rule, (counts.get(rule) ?? 0) + 1);
    grades[severity]++;
  }
  const byRule: Record<string, number> = {};
  for (const { id } of rules) {
    const count = counts.get(id);
    if (count !== undefined) byRule[id] = count;
  }
  return { records, ...grades, accepted, byRule };
};

const concerns =
  ({ division, agency }: CheckOptions) =>
  (finding: Finding): boolean =>
    (division === undefined || finding.division?.startsWith(division.replace(/(00)+$/, '')) === true) &&
    (agency === undefined || finding.agency === agency || finding.place.record?.startsWith(agency) === true);

interface Ending {
  run: Run;
  options: CheckOptions;
  issues: readonly KnownIssue[];
  scheme: CheckResult['scheme'];
}

const conclude = ({ run, options, issues, scheme }: Ending): CheckResult => {
  run.finish();
  const { findings: first, suppressed } = rootCauseFirst(run.findings, (file, sheet) =>
    run.recordsOf(file, sheet),
  );
  const whole = options.rules === undefined;
  const known = acceptKnown(first, issues, options.today, (rule) => ruleIdOf(rule, rules));
  const judged = [...known.findings];
  for (const fact of known.facts) {
    const grade = run.gradeOf(fact.rule);
    if (grade !== 'off' && whole) judged.push(findingOfFact(fact, grade));
  }
  const filtered =
    options.division === undefined && options.agency === undefined
      ? judged
      : judged.filter(concerns(options));
  const findings = inOrder(filtered);
  return {
    findings,
    summary: summarise(findings, run.records, known.accepted),
    stale: whole ? known.stale : [],
    suppressed,
    crashes: run.crashes,
    scheme,
  };
};

/**
 * Checks a catalogue as in force on a day. Findings are values, never thrown; UserError only for an unknown word in
 * profile, known issues or `rules`. A rule that crashes is named in `crashes` while the others run on.
 */
export const checkCatalogue = (catalogue: Catalogue, options: CheckOptions): CheckResult => {
  const { today, nearDuplicates } = options;
  const profile = resolveProfile(options.profile ?? catalogue.profile, rules);
  const codes = codeReader(catalogue.info.scheme);
  const context = contextOfCatalogue(catalogue, {
    today,
    required: profile.required,
    codes,
    ...(nearDuplicates === undefined ? {} : { nearDuplicates }),
  });
  const only = chosen(options.rules);
  const run = new Run({ rules, profile, context, ...(only === undefined ? {} : { only }) });
  run.tell(options.facts ?? []);
  for (const item of itemsOf(catalogue, codes)) run.see(item, lifeOf(item, today) === 'active');
  return conclude({
    run,
    options,
    issues: catalogue.knownIssues,
    scheme: { id: catalogue.info.scheme, sure: 'named' },
  });
};

export interface CheckItemsOptions extends CheckOptions {
  /** the coding scheme when it is known; otherwise it is recognised from the codes */
  scheme?: string;
  /** the register that citations are checked against; absent: the law rules are silent */
  laws?: readonly Law[];
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

/** Of a file without columns, required elements that no record has: one fact each, not one a record. */
const missingHeadings = (present: ReturnType<typeof presentElements>): Fact[] =>
  [...present].flatMap(([file, { elements, records }]) =>
    elementIds
      .filter((id) => definitionOf(id).required === 'always' && id !== 'basicCode' && !elements.has(id))
      .map(
        (id): Fact => ({
          rule: 'heading-missing',
          place: { file, element: id },
          params: { heading: definitionOf(id).title, records },
        }),
      ),
  );

/** Checks lists as they came, outside any catalogue. The scheme is recognised from their codes unless named. */
export const checkItems = (items: readonly Item[], options: CheckItemsOptions): CheckResult => {
  const { today, nearDuplicates } = options;
  const profile = resolveProfile(options.profile ?? {}, rules);
  const recognised = options.scheme === undefined ? recogniseScheme(codesIn(items)) : undefined;
  const scheme: CheckResult['scheme'] =
    options.scheme === undefined
      ? { id: recognised?.scheme ?? 'gbt39554', sure: recognised?.sure ?? 'unsure' }
      : { id: options.scheme, sure: 'named' };
  const present = presentElements(items);
  const context = contextOfLists({
    today,
    required: profile.required,
    codes: codeReader(scheme.id),
    ...(options.laws === undefined ? {} : { laws: options.laws }),
    present: new Map<string, ReadonlySet<ElementId>>([...present].map(([file, one]) => [file, one.elements])),
    ...(nearDuplicates === undefined ? {} : { nearDuplicates }),
  });
  const only = chosen(options.rules);
  const run = new Run({ rules, profile, context, ...(only === undefined ? {} : { only }) });
  run.tell(options.facts ?? []);
  run.tell(missingHeadings(present));
  for (const item of items) run.see(item);
  return conclude({ run, options, issues: [], scheme });
};
