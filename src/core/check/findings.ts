import {
  type ElementId,
  type Fact,
  type Finding,
  fingerprintOf,
  type Item,
  type Params,
  placeOf,
  recordOf,
  type Severity,
} from '../model/index.js';
import type { Mark } from '../rules/context.js';

/**
 * A short reminder of an item; enough for a finding that comes to light when the item has gone by. (The texts of a long
 * list stand alone, so that keeping one does not keep the list.)
 */
export const markOf = (item: Item): Mark => {
  const { name, agency } = item.values;
  const mark: { -readonly [K in keyof Mark]: Mark[K] } = {
    origin: item.origin,
    record: recordOf(item),
  };
  if (name !== undefined) mark.name = name;
  if (item.division !== undefined) mark.division = item.division;
  const who = item.agency?.name ?? agency;
  if (who !== undefined) mark.agency = who;
  return mark;
};

const isMark = (at: Item | Mark): at is Mark => 'record' in at;

/** Counts change with the size of a list, not with the fault. */
const counts = new Set(['records', 'count']);
const isWords = (value: unknown): boolean => typeof value === 'object' && value !== null && 'zh' in value;
const factsOf = (params: Params): string =>
  JSON.stringify(params, (key, value: unknown) => (counts.has(key) || isWords(value) ? undefined : value));

/** The keys of a record's fingerprint: its code, else division + name. */
const identity = (mark: Mark): string =>
  mark.record !== '' && mark.record !== mark.name ? mark.record : `${mark.division ?? ''} ${mark.name ?? ''}`;

/** A graded finding about one element of an item, place and fingerprint filled in. */
export const findingAt = (
  rule: string,
  severity: Severity,
  at: Item | Mark,
  params: Params,
  element: ElementId | undefined,
): Finding => {
  const mark = isMark(at) ? at : markOf(at);
  const finding: Finding = {
    rule,
    severity,
    place: placeOf(mark.origin, mark.record === '' ? undefined : mark.record, element),
    params,
    fingerprint: fingerprintOf(rule, identity(mark), element ?? '', factsOf(params)),
  };
  if (mark.division !== undefined) finding.division = mark.division;
  if (mark.agency !== undefined) finding.agency = mark.agency;
  if (mark.name !== undefined) finding.itemName = mark.name;
  return finding;
};

/** A fact of an importer, graded; keyed by its place's record and element, never by row. */
export const findingOfFact = (fact: Fact, severity: Severity): Finding => ({
  ...fact,
  severity,
  fingerprint: fingerprintOf(
    fact.rule,
    fact.place.record ?? `${fact.place.file} ${fact.place.sheet ?? ''}`,
    fact.place.element ?? '',
    JSON.stringify(fact.params),
  ),
});

const rank: Record<Severity, number> = { error: 0, warning: 1, info: 2 };

/** Order of a report: as files and rows come, the graver first within a row. Stable, so equal ones keep their order. */
export const inOrder = (findings: Finding[]): Finding[] => {
  const order = new Map<string, number>();
  for (const { place } of findings) {
    const key = `${place.file}\n${place.sheet ?? ''}`;
    if (!order.has(key)) order.set(key, order.size);
  }
  const of = (finding: Finding): number =>
    order.get(`${finding.place.file}\n${finding.place.sheet ?? ''}`) ?? 0;
  return findings
    .map((finding) => ({ finding, sheet: of(finding) }))
    .sort(
      (a, b) =>
        a.sheet - b.sheet ||
        (a.finding.place.line ?? 0) - (b.finding.place.line ?? 0) ||
        rank[a.finding.severity] - rank[b.finding.severity],
    )
    .map(({ finding }) => finding);
};
