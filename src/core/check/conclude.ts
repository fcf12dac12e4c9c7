import type { ElementId, Fact, Finding, Item, KnownIssue, Profile } from '../model/index.js';
import type { NearPair } from '../rules/context.js';
import { rules } from '../rules/index.js';
import { ruleIdOf } from '../rules/profiles.js';
import { findingOfFact, inOrder } from './findings.js';
import { acceptKnown } from './knownIssues.js';
import { rootCauseFirst, type Suppressed } from './rootCause.js';
import type { Crash, Run } from './run.js';

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
  /** what an item rule found is dropped where this says no: for who knows that it is nobody's fault */
  concerns?: (rule: string, item: Item, element: ElementId | undefined) => boolean;
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

/** The rules asked for, by id or former id. */
export const chosen = (ids: readonly string[] | undefined): ReadonlySet<string> | undefined =>
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

export interface Ending {
  run: Run;
  options: CheckOptions;
  issues: readonly KnownIssue[];
  scheme: CheckResult['scheme'];
}

/** What the run found, put in order: causes before consequences, known issues taken out, counted. */
export const conclude = ({ run, options, issues, scheme }: Ending): CheckResult => {
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
