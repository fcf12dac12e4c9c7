import {
  type Change,
  type ElementId,
  fingerprintOf,
  type Impact,
  impacts,
  recordOf,
} from '../model/index.js';
import { classify } from './classify.js';
import { canonicalText } from './equal.js';
import type { ChangeFact } from './facts.js';
import { inheritedFrom, itemFacts } from './itemFacts.js';
import { type KeyOf, recordKey, standardKey } from './keys.js';
import { type FindLikelyPairs, pairItems } from './pair.js';
import type { Snapshot, SnapshotItem } from './snapshot.js';

/** A judged change and the fact it rests on. */
export interface JudgedChange extends Change {
  fact: ChangeFact;
  /** list items that inherit the change without saying it themselves */
  inheritedBy?: number;
}

export interface DiffSummary {
  before: number;
  after: number;
  added: number;
  removed: number;
  /** items on both sides with at least one difference of their own or told at their office, and split or merged ones */
  changed: number;
  byImpact: Record<Impact, number>;
}

export interface Comparison {
  changes: JudgedChange[];
  /** facts of list items that are told once, at the directory item or the office */
  inherited: ChangeFact[];
  summary: DiffSummary;
}

export interface CompareOptions {
  /** `version`: the same catalogue or list at two times. `division`: two divisions side by side, by what the standard speaks of */
  yardstick?: 'version' | 'division';
  /** what identifies a record; default: its own code, else office and basic code */
  key?: KeyOf;
  /** likely pairs among what no key or ledger pairs */
  likely?: FindLikelyPairs;
}

type ItemReference = Change['item'];

const referenceOf = (item: SnapshotItem): ItemReference => {
  const { name = '', basicCode } = item.values;
  const record = recordOf(item);
  const reference: ItemReference = { name };
  const code = item.kind === 'directory' ? basicCode : record === name ? undefined : record;
  const shown = code ?? item.values.localBasicCode;
  if (shown !== undefined) reference.code = shown;
  if (item.division !== undefined) reference.division = item.division;
  const agency = item.values.agency ?? item.agency?.name;
  if (agency !== undefined && item.kind !== 'directory') reference.agency = agency;
  return reference;
};

const subjectOf = (fact: ChangeFact): ItemReference => {
  if (fact.on === 'added' || fact.on === 'removed') return referenceOf(fact.item);
  if (fact.on === 'split' || fact.on === 'merged') return referenceOf(fact.one);
  const reference = referenceOf(fact.pair.after);
  const handling =
    'handling' in fact && fact.handling !== undefined
      ? fact.handling.after
      : fact.on.startsWith('handling-') && 'item' in fact
        ? fact.item
        : undefined;
  if (handling === undefined) return reference;
  const named = { ...reference, name: `${reference.name} / ${handling.name}` };
  return handling.handlingCode === undefined ? named : { ...named, code: handling.handlingCode };
};

const sides = (fact: ChangeFact): { before?: unknown; after?: unknown } => {
  switch (fact.on) {
    case 'added':
      return { after: fact.item.values };
    case 'removed':
      return { before: fact.item.values };
    case 'split':
      return { before: referenceOf(fact.one), after: fact.many.map(referenceOf) };
    case 'merged':
      return { before: fact.many.map(referenceOf), after: referenceOf(fact.one) };
    case 'entry-added':
      return { after: fact.entry };
    case 'entry-removed':
      return { before: fact.entry };
    case 'handling-added':
      return { after: fact.item };
    case 'handling-removed':
      return { before: fact.item };
    case 'order':
    case 'handling-order':
      return {};
    default:
      return { before: fact.before, after: fact.after };
  }
};

/** Judge one fact: kind, impact, whom it concerns, fingerprint. */
export const judge = (fact: ChangeFact, item: ItemReference = subjectOf(fact)): JudgedChange => {
  const { kind, params } = classify(fact);
  const element = 'element' in fact ? fact.element : fact.on === 'extra' ? fact.heading : '';
  const { before, after } = sides(fact);
  // of an item that came or went its code says enough; accepting that must not depend on every word of it
  const whole = (fact.on === 'added' || fact.on === 'removed') && item.code !== undefined;
  const detail =
    fact.on === 'part' ? `${fact.entry.before}/${fact.part}` : fact.on === 'order' ? fact.order.join() : '';
  const change: JudgedChange = {
    kind: kind.id,
    impact: kind.impact,
    item,
    params,
    fact,
    fingerprint: fingerprintOf(
      kind.id,
      item.code ?? `${item.name}|${item.division ?? ''}|${item.agency ?? ''}`,
      element,
      detail,
      ...(whole ? [] : [canonicalText(before), canonicalText(after)]),
    ),
  };
  if (element !== '') change.element = element;
  if (before !== undefined) change.before = before;
  if (after !== undefined) change.after = after;
  return change;
};

const inheritanceKey = (fact: Extract<ChangeFact, { element: ElementId }>): string =>
  `${fact.pair.after.values.basicCode ?? ''}|${fact.element}`;

const officeOf = (fact: ChangeFact): ItemReference | undefined => {
  const agency = 'pair' in fact ? fact.pair.after.agency : undefined;
  return (
    agency && { code: agency.creditCode, name: agency.name, division: agency.division, agency: agency.name }
  );
};

/**
 * What changed between two snapshots, judged. Pure and deterministic. Linear in the number of items.
 * Throws UserError `key-twice` when a key occurs twice on one side.
 */
export const compare = (before: Snapshot, after: Snapshot, options: CompareOptions = {}): Comparison => {
  const standardOnly = options.yardstick === 'division';
  const keyOf = options.key ?? (standardOnly ? standardKey : recordKey);
  const { pairs, removed, added, splits, merges, linked } = pairItems(before, after, keyOf, options.likely);
  const changes: JudgedChange[] = [];
  const inherited: ChangeFact[] = [];
  const told = new Map<string, JudgedChange>();
  const heirs = new Map<string, Set<SnapshotItem>>();
  let changed = splits.length + merges.length;

  const tell = (fact: ChangeFact): void => {
    const source = standardOnly ? undefined : inheritedFrom(fact);
    if (source === undefined) {
      changes.push(judge(fact));
      return;
    }
    if (source === 'standard' && 'element' in fact) {
      const key = inheritanceKey(fact);
      heirs.set(key, (heirs.get(key) ?? new Set()).add(fact.pair.after));
      inherited.push(fact);
      return;
    }
    const change = judge(fact, officeOf(fact));
    const known = told.get(change.fingerprint);
    if (known !== undefined) {
      known.inheritedBy = (known.inheritedBy ?? 1) + 1;
      inherited.push(fact);
      return;
    }
    told.set(change.fingerprint, change);
    changes.push(change);
  };

  for (const pair of pairs) {
    const size = changes.length + inherited.length;
    itemFacts(pair, standardOnly, tell);
    if (changes.length + inherited.length > size) changed += 1;
  }
  for (const one of splits) tell({ on: 'split', ...one });
  for (const one of merges) tell({ on: 'merged', ...one });
  const oneSide = (
    item: SnapshotItem,
  ): { item: SnapshotItem; beside?: true; linked?: readonly SnapshotItem[] } => {
    const others = linked.get(item);
    return { item, ...(standardOnly && { beside: true }), ...(others !== undefined && { linked: others }) };
  };
  for (const item of removed) tell({ on: 'removed', ...oneSide(item) });
  for (const item of added) tell({ on: 'added', ...oneSide(item) });

  for (const change of changes) {
    if (!('element' in change.fact) || change.fact.pair.after.kind !== 'directory') continue;
    const size = heirs.get(inheritanceKey(change.fact))?.size;
    if (size !== undefined) change.inheritedBy = size;
  }

  const byImpact = Object.fromEntries(impacts.map((impact) => [impact, 0])) as Record<Impact, number>;
  for (const change of changes) byImpact[change.impact] += 1;
  return {
    changes,
    inherited,
    summary: {
      before: before.items.length + (before.identical ?? 0),
      after: after.items.length + (after.identical ?? 0),
      added: added.size,
      removed: removed.size,
      changed,
      byImpact,
    },
  };
};
