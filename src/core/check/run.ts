import {
  definitionOf,
  type ElementId,
  type Fact,
  type Finding,
  type Item,
  type Origin,
  type Params,
  type Severity,
} from '../model/index.js';
import type { Mark, RuleContext } from '../rules/context.js';
import type { AnyRule, CatalogueTools, ItemTools, Pass } from '../rules/define.js';
import { subjectOf } from '../rules/index.js';
import type { ResolvedProfile } from '../rules/profiles.js';
import { findingAt, findingOfFact, markOf } from './findings.js';

const sheetKey = (file: string, sheet: string | undefined): string => `${file}\n${sheet ?? ''}`;

type Tools = ItemTools<string, ElementId>;

/** A rule that threw: our bug, not the data's. The other rules went on. */
export interface Crash {
  rule: string;
  record: string;
  message: string;
  stack: string;
}

/**
 * Whether a list item takes all that a rule looks at from its standard: what is wrong there is the standard's fault,
 * reported once in the directory, not again by every list that follows it. What offices fill in themselves never is.
 */
const inheritsAll = (ids: readonly ElementId[]): ((item: Item) => boolean) => {
  const inheritable = ids.length > 0 && ids.every((id) => definitionOf(id).tier !== 'local');
  if (!inheritable) return () => false;
  return ({ kind, standard, own }) =>
    kind === 'list' && standard !== undefined && ids.every((id) => own[id] === undefined);
};

interface Step<K extends 'item' | 'pair'> {
  id: string;
  /** taken out of the rule: rules have many shapes, steps one, and this is read for every rule of every row */
  check: (AnyRule & { kind: K })['check'];
  elements: readonly ElementId[];
  tools: Tools;
  /** looks at dates and codes, which concern items out of force too */
  always: boolean;
  /** true for a list item whose standard answers for all that the rule looks at */
  inherits: (item: Item) => boolean;
}

export interface RunOptions {
  rules: readonly AnyRule[];
  profile: ResolvedProfile;
  context: RuleContext;
  /** only these rules; absent: all the profile leaves on */
  only?: ReadonlySet<string>;
  /** what an item rule found is dropped where this says no; asked before the finding is made, which costs most */
  concerns?: (rule: string, item: Item, element: ElementId | undefined) => boolean;
}

/**
 * One loop over items with the rules that are on. Feed it with `see`, in any chunks; `finish` reads the indexes of the
 * catalogue rules. Memory grows with findings and indexes, not with items.
 */
export class Run {
  readonly findings: Finding[] = [];
  readonly crashes: Crash[] = [];
  records = 0;
  #current: Item | undefined;
  readonly #itemSteps: Step<'item'>[] = [];
  readonly #pairSteps: Step<'pair'>[] = [];
  readonly #passes: { id: string; always: boolean; pass: Pass }[] = [];
  readonly #sheets = new Map<string, number>();
  #file = '';
  #sheet: string | undefined;
  #inSheet = 0;
  #columns: Origin['columns'];
  #stepsOfColumns: readonly Step<'item'>[] = [];
  #marked: Item | undefined;
  #lastMark: Mark | undefined;
  readonly #grades: ReadonlyMap<string, Severity | 'off'>;
  readonly #broken = new Set<string>();

  constructor(private readonly options: RunOptions) {
    this.#grades = options.profile.severity;
    for (const rule of options.rules) {
      const grade = this.gradeOf(rule.id);
      if (grade === 'off') continue;
      if (rule.kind === 'item')
        this.#itemSteps.push({
          id: rule.id,
          check: rule.check,
          elements: rule.elements,
          tools: this.#toolsOf(rule, grade),
          always: this.#always(rule),
          inherits: inheritsAll(rule.elements),
        });
      else if (rule.kind === 'pair')
        this.#pairSteps.push({
          id: rule.id,
          check: rule.check,
          elements: rule.elements,
          tools: this.#toolsOf(rule, grade),
          always: this.#always(rule),
          inherits: () => false,
        });
      else if (rule.kind === 'catalogue') this.#addCatalogueRule(rule, grade);
    }
  }

  gradeOf(rule: string): Severity | 'off' {
    if (this.options.only !== undefined && !this.options.only.has(rule)) return 'off';
    return this.#grades.get(rule) ?? 'error';
  }

  /** `inForce`: false for an item not yet or no longer in force; only its dates and codes are looked at then. */
  see(item: Item, inForce = true): void {
    this.records++;
    this.#current = item;
    const { standard, origin } = item;
    if (origin.file !== this.#file || origin.sheet !== this.#sheet) this.#countSheet();
    this.#file = origin.file;
    this.#sheet = origin.sheet;
    this.#inSheet++;
    const mayInherit = standard !== undefined && item.kind === 'list';
    const steps = item.kind === 'bare' ? this.#stepsFor(origin) : this.#itemSteps;
    for (let at = 0; at < steps.length; ) {
      try {
        for (; at < steps.length; at++) {
          const step = steps[at]!;
          if ((inForce || step.always) && !(mayInherit && step.inherits(item))) step.check(item, step.tools);
        }
      } catch (error) {
        this.#crash(steps[at]!.id, item, error);
        at++;
      }
    }
    if (standard !== undefined)
      for (const step of this.#pairSteps) {
        if (!(inForce || step.always)) continue;
        try {
          step.check(item, standard, step.tools);
        } catch (error) {
          this.#crash(step.id, item, error);
        }
      }
    for (const { id, always, pass } of this.#passes) {
      if (!(inForce || always)) continue;
      try {
        pass.see?.(item);
      } catch (error) {
        this.#crash(id, item, error);
      }
    }
  }

  /** What importers and loaders found out; graded like any other finding, those of rules switched off are dropped. */
  tell(facts: Iterable<Fact>): void {
    for (const fact of facts) {
      const grade = this.gradeOf(fact.rule);
      if (grade !== 'off') this.findings.push(findingOfFact(fact, grade));
    }
  }

  finish(): void {
    this.#countSheet();
    for (const { id, pass } of this.#passes) {
      try {
        pass.finish?.();
      } catch (error) {
        this.#crash(id, undefined, error);
      }
    }
  }

  /** Several rules remember the item at hand; they share one mark. */
  readonly #mark = (item: Item): Mark => {
    if (item !== this.#marked) {
      this.#marked = item;
      this.#lastMark = markOf(item);
    }
    return this.#lastMark as Mark;
  };

  /** A rule none of whose elements has a column in the sheet finds nothing there. */
  #stepsFor({ columns, cells }: Origin): readonly Step<'item'>[] {
    if (columns === undefined || cells !== undefined) return this.#itemSteps;
    if (columns !== this.#columns) {
      this.#columns = columns;
      this.#stepsOfColumns = this.#itemSteps.filter(
        ({ elements, always }) => always || elements.some((id) => columns.has(id)),
      );
    }
    return this.#stepsOfColumns;
  }

  #countSheet(): void {
    if (this.#inSheet === 0) return;
    const sheet = sheetKey(this.#file, this.#sheet);
    this.#sheets.set(sheet, (this.#sheets.get(sheet) ?? 0) + this.#inSheet);
    this.#inSheet = 0;
  }

  recordsOf(file: string, sheet: string | undefined): number {
    return this.#sheets.get(sheetKey(file, sheet)) ?? 0;
  }

  #always(rule: AnyRule): boolean {
    const subject: string | undefined = subjectOf(rule.id);
    return subject === 'dates' || subject === 'code';
  }

  #toolsOf(rule: AnyRule, grade: Severity): Tools {
    const [first] = rule.elements;
    const { concerns } = this.options;
    const report = (params: Params, element: ElementId | undefined = first): void => {
      const item = this.#current as Item;
      if (concerns?.(rule.id, item, element) === false) return;
      this.findings.push(findingAt(rule.id, grade, item, params, element));
    };
    return Object.assign(Object.create(this.options.context) as RuleContext, { report });
  }

  #addCatalogueRule(rule: AnyRule & { kind: 'catalogue' }, grade: Severity): void {
    const [first] = rule.elements;
    const report = (at: Item | Mark, params: Params, element: ElementId | undefined = first): void => {
      this.findings.push(findingAt(rule.id, grade, at, params, element));
    };
    const tools: CatalogueTools<string, ElementId> = Object.assign(
      Object.create(this.options.context) as RuleContext,
      { report, mark: this.#mark },
    );
    try {
      const pass = rule.check(tools);
      if (pass.see !== undefined || pass.finish !== undefined)
        this.#passes.push({ id: rule.id, always: this.#always(rule), pass });
    } catch (error) {
      this.#crash(rule.id, undefined, error);
    }
  }

  /** The first crash of a rule is enough to mend it. */
  #crash(rule: string, item: Item | undefined, error: unknown): void {
    if (this.#broken.has(rule)) return;
    this.#broken.add(rule);
    const cause = error instanceof Error ? error : new Error(String(error));
    this.crashes.push({
      rule,
      record: item === undefined ? '' : markOf(item).record,
      message: cause.message,
      stack: cause.stack ?? '',
    });
  }
}
