import type { DirectoryItem, ElementId, Item, ParamValue, Severity } from '../model/index.js';
import type { Slot } from '../model/slots.js';
import type { Mark, RuleContext } from './context.js';

/** A sentence without its optional parts: a part in [ ] is left out when one of its slots has no value. */
type Firm<M extends string> = M extends `${infer Before}[${string}]${infer After}`
  ? `${Before}${Firm<After>}`
  : M;

/** What a rule reports: one value for each slot of its sentence, no more; slots of optional parts may be left out. */
export type SlotValues<M extends string> = { readonly [K in Slot<Firm<M>>]: ParamValue } & {
  readonly [K in Exclude<Slot<M>, Slot<Firm<M>>>]?: ParamValue;
};

/** Everything a rule says about itself; index, reference, `explain`, SARIF and workbench derive from it. */
export interface RuleText<Id extends string, M extends string, E extends ElementId> {
  /** kebab-case; file name, test name and anchor */
  readonly id: Id;
  readonly severity: Severity;
  readonly title: string;
  /** one sentence without 。; values in “ ” */
  readonly message: M;
  /** one sentence with 。 */
  readonly remedy: string;
  /** law, standard or the reason in one line */
  readonly basis: string;
  /** elements the rule looks at; the first is where it points unless it says otherwise */
  readonly elements: readonly E[];
  /** runs only where this profile is in force */
  readonly profile?: 'henan';
  /** ids this rule had before; they are never reused */
  readonly formerly?: readonly string[];
  /** rests on a fact no printed source was at hand for; users are told */
  readonly unverified?: true;
}

export type ReportItem<M extends string, E extends ElementId> = (params: SlotValues<M>, element?: E) => void;

/** Of a catalogue rule: `at` says which item is meant, as it is seen or by its mark later. */
export type ReportAt<M extends string, E extends ElementId> = (
  at: Item | Mark,
  params: SlotValues<M>,
  element?: E,
) => void;

export type ItemTools<M extends string, E extends ElementId> = RuleContext & {
  readonly report: ReportItem<M, E>;
};
export type CatalogueTools<M extends string, E extends ElementId> = RuleContext & {
  readonly report: ReportAt<M, E>;
  /** a compact reminder of an item, to keep in an index instead of the item */
  readonly mark: (item: Item) => Mark;
};

/** Sees one item at a time. */
export interface ItemRule<Id extends string, M extends string, E extends ElementId>
  extends RuleText<Id, M, E> {
  readonly kind: 'item';
  check(item: Item, tools: ItemTools<M, E>): void;
}
/** Sees a list item beside the standard it follows; not called for items without one. */
export interface PairRule<Id extends string, M extends string, E extends ElementId>
  extends RuleText<Id, M, E> {
  readonly kind: 'pair';
  check(item: Item, standard: DirectoryItem, tools: ItemTools<M, E>): void;
}
/** One pass over all items: `see` feeds indexes, `finish` reads them. Never pairwise over all. */
export interface Pass {
  see?(item: Item): void;
  finish?(): void;
}
/** Called once before the items go by; its pass sees every one of them. */
export interface CatalogueRule<Id extends string, M extends string, E extends ElementId>
  extends RuleText<Id, M, E> {
  readonly kind: 'catalogue';
  check(tools: CatalogueTools<M, E>): Pass;
}
/** No check of its own: importers, the structural pass, known issues or `verify` report its facts. */
export interface SheetRule<Id extends string, M extends string, E extends ElementId>
  extends RuleText<Id, M, E> {
  readonly kind: 'sheet';
}
export type AnyRule =
  | ItemRule<string, string, ElementId>
  | PairRule<string, string, ElementId>
  | CatalogueRule<string, string, ElementId>
  | SheetRule<string, string, ElementId>;

export const itemRule = <const Id extends string, const M extends string, const E extends ElementId>(
  rule: Omit<ItemRule<Id, M, E>, 'kind'>,
): ItemRule<Id, M, E> => ({ kind: 'item', ...rule });

export const pairRule = <const Id extends string, const M extends string, const E extends ElementId>(
  rule: Omit<PairRule<Id, M, E>, 'kind'>,
): PairRule<Id, M, E> => ({ kind: 'pair', ...rule });

export const catalogueRule = <const Id extends string, const M extends string, const E extends ElementId>(
  rule: Omit<CatalogueRule<Id, M, E>, 'kind'>,
): CatalogueRule<Id, M, E> => ({ kind: 'catalogue', ...rule });

export const sheetRule = <
  const Id extends string,
  const M extends string,
  const E extends ElementId = ElementId,
>(
  rule: Omit<SheetRule<Id, M, E>, 'kind' | 'elements'> & { readonly elements?: readonly E[] },
): SheetRule<Id, M, E> => ({ kind: 'sheet', elements: [], ...rule });
