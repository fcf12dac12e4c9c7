import type { ElementId, Impact, SlotValues } from '../model/index.js';
import type { ChangeFact } from './facts.js';

/** A change without a mirror image says why. */
export interface Waiver {
  waiver: string;
}

/** Everything a kind of change says about itself; index, reference, English check and printers derive from it. */
export interface ChangeKind<Id extends string = string, M extends string = string> {
  /** kebab-case; file name, case table and anchor */
  readonly id: Id;
  readonly impact: Impact;
  readonly title: string;
  /** one sentence without 。; values in “ ” */
  readonly message: M;
  /** why it has this impact, one clause */
  readonly reason: string;
  /** elements it looks at; absent: facts about whole items */
  readonly elements?: readonly ElementId[];
  /** the kind of the same change read backwards; its own id when it reads the same */
  readonly opposite: string | Waiver;
  /** `first` is asked before the others, `last` only when nobody else claims the fact */
  readonly turn?: 'first' | 'last';
  /** the slots of the message when the fact is of this kind, else nothing */
  match(fact: ChangeFact): SlotValues<M> | undefined;
}

export const changeKind = <const Id extends string, const M extends string>(
  kind: ChangeKind<Id, M>,
): ChangeKind<Id, M> => kind;
