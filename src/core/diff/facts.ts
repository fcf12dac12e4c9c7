import type { ElementId, HandlingItem } from '../model/index.js';
import type { SnapshotItem } from './snapshot.js';

/** Why two items are held to be one: the same key, or what spoke for it when the key was not the same. */
export type PairedBy = 'key' | 'ledger' | 'code' | 'content' | 'name' | 'evidence';

export interface Evidence {
  /** 0–1 */
  score: number;
  /** short Chinese phrases a person can check */
  reasons: readonly string[];
}

export interface Pair {
  before: SnapshotItem;
  after: SnapshotItem;
  by: PairedBy;
  evidence?: Evidence;
}

/** A handling item on both sides; places in the two lists let the change be replayed. */
export interface HandlingPair {
  before: HandlingItem;
  after: HandlingItem;
  from: number;
  to: number;
}

interface InPair {
  pair: Pair;
  /** set when the fact is about a handling item of the pair */
  handling?: HandlingPair;
}

/** One item became several, or several one. `kept`: the single one keeps its own record beside the many. */
export interface Regrouping {
  one: SnapshotItem;
  many: readonly SnapshotItem[];
  kept: boolean;
  by: 'ledger' | 'evidence';
  reasons: readonly string[];
}

/**
 * `beside`: two divisions are compared, so the item was not added but is only listed there. `linked`: what ledger or
 * directory newly name as its predecessors (of one that came) or successors (of one that went).
 */
interface OneSide {
  item: SnapshotItem;
  beside?: true;
  linked?: readonly SnapshotItem[];
}
export type AddedFact = OneSide & { on: 'added' };
export type RemovedFact = OneSide & { on: 'removed' };
export type SplitFact = { on: 'split' } & Regrouping;
export type MergedFact = { on: 'merged' } & Regrouping;
export type ElementFact = InPair & { on: 'element'; element: ElementId; before: unknown; after: unknown };
export type SetFact = InPair & {
  on: 'set';
  element: ElementId;
  before: readonly string[];
  after: readonly string[];
  added: readonly string[];
  removed: readonly string[];
};
/** `at` is the place of the entry in the list of its side. */
export type EntryAddedFact = InPair & { on: 'entry-added'; element: ElementId; entry: unknown; at: number };
export type EntryRemovedFact = InPair & {
  on: 'entry-removed';
  element: ElementId;
  entry: unknown;
  at: number;
};
/** One field of one entry; plain texts have the single field `text`. */
export type PartFact = InPair & {
  on: 'part';
  element: ElementId;
  part: string;
  /** the entry's name before and after */
  entry: { before: string; after: string };
  before: unknown;
  after: unknown;
  from: number;
  to: number;
};
/** The same entries in another order; `order[i]` is the earlier place of what is now i-th among those on both sides. */
export type OrderFact = InPair & { on: 'order'; element: ElementId; order: readonly number[] };
export type HandlingAddedFact = { on: 'handling-added'; pair: Pair; item: HandlingItem; at: number };
export type HandlingRemovedFact = { on: 'handling-removed'; pair: Pair; item: HandlingItem; at: number };
export type HandlingPartFact = InPair & {
  on: 'handling';
  handling: HandlingPair;
  part: 'name' | 'serial' | 'handlingCode';
  before: string | undefined;
  after: string | undefined;
};
export type HandlingOrderFact = { on: 'handling-order'; pair: Pair; order: readonly number[] };
/** A column of the office's own sheet that no element took. */
export type ExtraFact = {
  on: 'extra';
  pair: Pair;
  heading: string;
  before: string | undefined;
  after: string | undefined;
};
export type DivisionFact = {
  on: 'division';
  pair: Pair;
  before: string | undefined;
  after: string | undefined;
};
export type SuccessionFact = {
  on: 'succession';
  pair: Pair;
  field: 'replaces' | 'replacedBy';
  before: readonly string[] | undefined;
  after: readonly string[] | undefined;
};

/** What was seen, before anyone judges it. Together the facts carry one snapshot into the other without loss. */
export type ChangeFact =
  | AddedFact
  | RemovedFact
  | SplitFact
  | MergedFact
  | ElementFact
  | SetFact
  | EntryAddedFact
  | EntryRemovedFact
  | PartFact
  | OrderFact
  | HandlingAddedFact
  | HandlingRemovedFact
  | HandlingPartFact
  | HandlingOrderFact
  | ExtraFact
  | DivisionFact
  | SuccessionFact;
