import type {
  ElementId,
  Fee,
  LegalBasis,
  Limit,
  Material,
  ParamValue,
  Question,
  Step,
  ValueOf,
} from '../model/index.js';
import type { AddedFact, ChangeFact, HandlingPartFact, Pair, RemovedFact } from './facts.js';
import type { SnapshotItem } from './snapshot.js';

/**
 * How a kind says which facts are its own. Each of these hands the two states over with the type the element table
 * gives them and passes on what the kind makes of it: the slots of its message, or nothing.
 */
interface EntryOf {
  materials: Material;
  legalBasis: LegalBasis;
  fees: Fee;
  process: Step;
  questions: Question;
  conditions: string;
  jointAgencies: string;
  intermediary: string;
}
export type ListElement = keyof EntryOf;

/** A value filled on both sides is another. */
export const changed = <K extends ElementId, P>(
  fact: ChangeFact,
  elements: readonly K[],
  judge: (before: ValueOf<K>, after: ValueOf<K>, element: K) => P | undefined,
): P | undefined =>
  fact.on === 'element' &&
  includes(elements, fact.element) &&
  fact.before !== undefined &&
  fact.after !== undefined
    ? judge(fact.before as ValueOf<K>, fact.after as ValueOf<K>, fact.element)
    : undefined;

/** A value was filled where none was. */
export const given = <K extends ElementId, P>(
  fact: ChangeFact,
  elements: readonly K[],
  judge: (after: ValueOf<K>, element: K) => P | undefined,
): P | undefined =>
  fact.on === 'element' && includes(elements, fact.element) && fact.before === undefined
    ? judge(fact.after as ValueOf<K>, fact.element)
    : undefined;

/** A value is gone. */
export const gone = <K extends ElementId, P>(
  fact: ChangeFact,
  elements: readonly K[],
  judge: (before: ValueOf<K>, element: K) => P | undefined,
): P | undefined =>
  fact.on === 'element' && includes(elements, fact.element) && fact.after === undefined
    ? judge(fact.before as ValueOf<K>, fact.element)
    : undefined;

const includes = <K extends string>(list: readonly K[], one: string): one is K =>
  list.some((each) => each === one);

/** A set of labels or codes has others in it. */
export const setChanged = <P>(
  fact: ChangeFact,
  elements: readonly ElementId[],
  judge: (added: readonly string[], removed: readonly string[], element: ElementId) => P | undefined,
): P | undefined =>
  fact.on === 'set' && elements.includes(fact.element) && fact.added.length + fact.removed.length > 0
    ? judge(fact.added, fact.removed, fact.element)
    : undefined;

export const entryAdded = <K extends ListElement, P>(
  fact: ChangeFact,
  element: K,
  judge: (entry: EntryOf[K]) => P | undefined,
): P | undefined =>
  fact.on === 'entry-added' && fact.element === element ? judge(fact.entry as EntryOf[K]) : undefined;

export const entryRemoved = <K extends ListElement, P>(
  fact: ChangeFact,
  element: K,
  judge: (entry: EntryOf[K]) => P | undefined,
): P | undefined =>
  fact.on === 'entry-removed' && fact.element === element ? judge(fact.entry as EntryOf[K]) : undefined;

type PartOf<K extends ListElement> = EntryOf[K] extends string ? 'text' : keyof EntryOf[K] & string;
type PartValue<K extends ListElement, F extends PartOf<K>> = EntryOf[K] extends string
  ? string
  : F extends keyof EntryOf[K]
    ? Exclude<EntryOf[K][F], undefined>
    : never;

/** Fields of an entry that is on both sides are other; an absent field is `undefined`. */
export const partChanged = <K extends ListElement, F extends PartOf<K>, P>(
  fact: ChangeFact,
  element: K,
  parts: readonly F[],
  judge: (
    before: PartValue<K, F> | undefined,
    after: PartValue<K, F> | undefined,
    entry: string,
    part: F,
  ) => P | undefined,
): P | undefined =>
  fact.on === 'part' && fact.element === element && includes(parts, fact.part)
    ? judge(
        fact.before as PartValue<K, F> | undefined,
        fact.after as PartValue<K, F> | undefined,
        fact.entry.after,
        fact.part,
      )
    : undefined;

export const handlingPart = <P>(
  fact: ChangeFact,
  parts: readonly HandlingPartFact['part'][],
  judge: (before: string | undefined, after: string | undefined) => P | undefined,
): P | undefined =>
  fact.on === 'handling' && parts.includes(fact.part) ? judge(fact.before, fact.after) : undefined;

const namesOf = (items: readonly SnapshotItem[]): string[] => items.map((item) => item.values.name ?? '');

const linkedNames = ({ linked }: AddedFact | RemovedFact): ParamValue =>
  linked === undefined ? '' : namesOf(linked);

/** An item came that was not there before; `from` names what it is said to come from. */
export const added = <P>(
  fact: ChangeFact,
  judge: (item: SnapshotItem, from: ParamValue) => P | undefined,
): P | undefined =>
  fact.on === 'added' && fact.beside !== true ? judge(fact.item, linkedNames(fact)) : undefined;

/** An item is there no more; `to` names what is said to take its place. */
export const removed = <P>(
  fact: ChangeFact,
  judge: (item: SnapshotItem, to: ParamValue) => P | undefined,
): P | undefined =>
  fact.on === 'removed' && fact.beside !== true ? judge(fact.item, linkedNames(fact)) : undefined;

/** Of two divisions only one lists the item. */
export const listedOnly = (
  fact: ChangeFact,
  on: 'added' | 'removed',
): { name: string; agency: string } | undefined =>
  fact.on === on && fact.beside === true
    ? { name: fact.item.values.name ?? '', agency: fact.item.values.agency ?? '' }
    : undefined;

/** A split or merge that ledger or directory writes down: the single one and the many, by name. */
export const regroupedOnRecord = (
  fact: ChangeFact,
  on: 'split' | 'merged',
): { one: string; many: string[] } | undefined =>
  fact.on === on && fact.by === 'ledger'
    ? { one: fact.one.values.name ?? '', many: namesOf(fact.many) }
    : undefined;

/** A split or merge that only evidence speaks for. */
export const regroupedLikely = (
  fact: ChangeFact,
  on: 'split' | 'merged',
): { one: string; many: string[]; reasons: string } | undefined =>
  fact.on === on && fact.by === 'evidence'
    ? { one: fact.one.values.name ?? '', many: namesOf(fact.many), reasons: fact.reasons.join('；') }
    : undefined;

/** The pair a fact is about, when it is about one. */
export const pairOf = (fact: ChangeFact): Pair | undefined => ('pair' in fact ? fact.pair : undefined);

/** A value as a slot shows it. */
export const shown = (value: unknown): ParamValue => {
  if (value === undefined || value === null) return '';
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
  if (Array.isArray(value)) return value.map((one) => (typeof one === 'string' ? one : nameOf(one)));
  if (isLimit(value)) return value;
  return nameOf(value);
};

const isLimit = (value: object): value is Limit => 'days' in value && 'unit' in value;
const nameOf = (value: unknown): string => {
  const named = value as Record<string, unknown>;
  const name = named['name'] ?? named['law'] ?? named['step'] ?? named['question'];
  return typeof name === 'string' ? name : Object.values(named).join(' ');
};
