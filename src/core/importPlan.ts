import { type CheckResult, ListsCheck, summarise } from './check.js';
import { type Intake, type IntakeOptions, planIntakeStepwise } from './intake.js';
import type { ReadList } from './lists.js';
import {
  type Catalogue,
  cellOf,
  type ElementId,
  type Finding,
  type Item,
  type MatchDecision,
} from './model/index.js';
import { finish, type Stepwise } from './stepwise.js';

/** Decisions handed in are kept, so that nobody is asked twice; a later one on the same name replaces an earlier. */
export const withDecisions = (catalogue: Catalogue, decisions: readonly MatchDecision[]): Catalogue => {
  if (decisions.length === 0) return catalogue;
  const key = (d: MatchDecision) => `${d.division}\u0000${d.name}`;
  const kept = new Map(catalogue.decisions.map((d) => [key(d), d]));
  for (const decision of decisions) kept.set(key(decision), decision);
  return { ...catalogue, decisions: [...kept.values()] };
};

const codes = new Set<ElementId>(['basicCode', 'implementationCode', 'handlingCode']);

/** A list that tells only some elements leaves the rest to its standard, and codes to `encode`: neither is the sheet's fault. */
const concernsSheet = (rule: string, { origin }: Item, element: ElementId | undefined): boolean =>
  rule !== 'field-missing' ||
  (element !== undefined && !codes.has(element) && cellOf(origin, element) !== undefined);

/** The same of what the importer found out: a heading may be missing, a name must not; a field has a cell. */
const isSheets = ({ rule, place }: Finding): boolean => {
  if (rule === 'heading-missing') return place.element === undefined || place.element === 'name';
  return rule !== 'field-missing' || (place.cell !== undefined && !codes.has(place.element as ElementId));
};

/** What taking lists in would do: the catalogue afterwards with the fate of each row, and what is wrong in the sheets. */
export interface ImportPlan {
  intake: Intake;
  check: CheckResult;
}

/**
 * Lists → the plan of `santong import`, the same for the command and the page. Pure; nothing is written. `today` is
 * YYYY-MM-DD and decides which laws and items are in force for the findings.
 */
export function* planImportStepwise(
  catalogue: Catalogue,
  lists: readonly Pick<ReadList, 'records' | 'facts'>[],
  options: IntakeOptions,
  today: string,
): Stepwise<ImportPlan> {
  const base = withDecisions(catalogue, options.decisions ?? []);
  const records = lists.flatMap((l) => l.records);
  const intake = yield* planIntakeStepwise(records, base, options);
  const items = intake.rows.map((r) => r.item);
  const run = new ListsCheck(
    { today, scheme: base.info.scheme, profile: base.profile, laws: base.laws, concerns: concernsSheet },
    items,
  );
  run.tell(lists.flatMap((l) => l.facts));
  for (let from = 0; from < items.length; from += 500) {
    run.see(items.slice(from, from + 500));
    yield from / items.length;
  }
  const check = run.finish();
  const findings = check.findings.filter(isSheets);
  return {
    intake,
    check: {
      ...check,
      findings,
      summary: summarise(findings, check.summary.records, check.summary.accepted),
    },
  };
}

/** The same, all at once. */
export const planImport = (
  catalogue: Catalogue,
  lists: readonly Pick<ReadList, 'records' | 'facts'>[],
  options: IntakeOptions,
  today: string,
): ImportPlan => finish(planImportStepwise(catalogue, lists, options, today));
