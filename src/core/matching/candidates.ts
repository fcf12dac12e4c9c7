import { type Anatomy, anatomyOf } from './anatomy.js';
import { compareNames, type NameComparison } from './compare.js';
import { type Evidence, evidenceOf } from './evidence.js';
import { type FoundForm, findForms } from './findForms.js';
import { type Form, gramsOf, type MatchIndex } from './nameIndex.js';
import { type Reason, reason } from './reasons.js';
import { asTheWhole } from './theWhole.js';
import type { Thresholds } from './thresholds.js';
import type { Candidate, MatchQuery, Relation } from './types.js';

/** A candidate with what the decision needs to know about it; its sentences are not made yet. */
export interface Weighed {
  readonly entry: number;
  readonly key: string;
  readonly basicCode: string | undefined;
  relation: Relation;
  /** 0–1, three places */
  score: number;
  readonly named: NamedBest;
  readonly evidence: Evidence;
}

/** How many names are compared in full before candidates are chosen. */
const looked = 12;
/** Once so many entries stand there, names less than half as alike as the best are passed over unread. */
const enough = 7;
const faint = 0.45;
/** Of how many entries all names together are held against the row. */
const wholes = 3;

interface NamedBest {
  comparison: NameComparison;
  form: Form;
}

/** Share of bigrams that two names have in common (Dice), both ascending. */
const overlap = (a: Int32Array, b: Int32Array): number => {
  let shared = 0;
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    const [x, y] = [a[i] ?? 0, b[j] ?? 0];
    if (x === y) shared++;
    if (x <= y) i++;
    if (y <= x) j++;
  }
  return a.length + b.length === 0 ? 0 : (2 * shared) / (a.length + b.length);
};

const roleLoss: Record<Form['role'], number> = { name: 0, alias: 0, handling: 0.01, implied: 0.02 };

const bestByEntry = (
  index: MatchIndex,
  anatomy: Anatomy,
  found: readonly FoundForm[],
  best: Map<number, NamedBest>,
  loss: number,
): void => {
  const textGrams = gramsOf(anatomy.text);
  const strongest = found[0]?.alike ?? 0;
  const entries = new Set<number>();
  for (const { form: at, alike } of found) {
    const form = index.forms[at];
    if (form === undefined || (entries.size >= enough && alike < strongest / 2)) break;
    const whole = form.role === 'implied' || alike < faint ? alike : overlap(textGrams, form.textGrams);
    const comparison = compareNames(anatomy, form.anatomy, alike, whole);
    comparison.score -= roleLoss[form.role] + loss;
    entries.add(form.entry);
    const before = best.get(form.entry);
    if (before === undefined || before.comparison.score < comparison.score)
      best.set(form.entry, { comparison, form });
  }
  const nearest = [...entries].map((entry) => ({ entry, named: best.get(entry)! }));
  nearest.sort((x, y) => y.named.comparison.score - x.named.comparison.score || x.entry - y.entry);
  if (nearest[0]?.named.comparison.relation === 'same') return;
  for (const { entry, named } of nearest.slice(0, wholes)) {
    const forms = index.named[entry] ?? [];
    const comparison = forms.length < 2 ? undefined : asTheWhole(anatomy, forms);
    if (comparison === undefined) continue;
    comparison.score -= loss;
    best.set(entry, { comparison, form: named.form });
  }
};

const byRank = (a: Weighed, b: Weighed): number =>
  b.score - a.score || (a.key < b.key ? -1 : a.key > b.key ? 1 : a.entry - b.entry);

const weigh = (
  index: MatchIndex,
  query: MatchQuery,
  limits: Thresholds,
  entry: number,
  named: NamedBest,
): Weighed => {
  const standard = index.entries[entry]!;
  const { comparison } = named;
  const evidence = evidenceOf(query, standard);
  let { relation } = comparison;
  let score = comparison.score + evidence.weight;
  if (
    evidence.sameArticle &&
    evidence.contradictions.length === 0 &&
    (comparison.actsUnderArticle === true ||
      (comparison.score >= limits.sameByBasis && comparison.sameUnderArticle?.() === true))
  ) {
    relation = 'same';
    score = Math.max(score, limits.same);
  }
  if (evidence.contradictions.length > 0) score = Math.min(score, limits.same) - 0.05;
  score = Math.max(0, Math.min(1, Math.round(score * 1000) / 1000));
  return { entry, key: standard.key, basicCode: standard.basicCode, relation, score, named, evidence };
};

/** The candidate as it is shown, with its reasons; `more` come first. */
export const candidateOf = (index: MatchIndex, weighed: Weighed, more: readonly Reason[] = []): Candidate => {
  const { entry, key, basicCode, relation, score, named, evidence } = weighed;
  const { comparison, form } = named;
  const reasons = [...more];
  if (comparison.relation === 'same' && form.role === 'handling')
    reasons.push(reason('handling-name', { handling: form.anatomy.name }));
  if (comparison.relation === 'same' && form.role === 'implied') reasons.push(reason('handling-cases'));
  reasons.push(...comparison.reasons(), ...evidence.reasons, ...evidence.contradictions);
  const candidate: Candidate = { key, name: index.entries[entry]?.name ?? '', score, relation, reasons };
  if (basicCode !== undefined) candidate.basicCode = basicCode;
  if (form.role === 'handling') candidate.handling = form.anatomy.name;
  return candidate;
};

/** The candidates of one row, best first; `also` are entries that must be judged whatever their names (a code given). */
export const candidatesOf = (
  index: MatchIndex,
  query: MatchQuery,
  limits: Thresholds,
  also: readonly number[],
): Weighed[] => {
  const own = anatomyOf(query.name, index.divisions);
  const best = new Map<number, NamedBest>();
  bestByEntry(index, own, findForms(index, own, looked), best, 0);
  const main =
    query.mainName === undefined || query.mainName === query.name
      ? undefined
      : anatomyOf(query.mainName, index.divisions);
  if (main !== undefined) bestByEntry(index, main, findForms(index, main, looked), best, 0.015);
  for (const entry of also)
    if (!best.has(entry)) {
      const form = index.forms.find((f) => f.entry === entry && f.role === 'name');
      if (form !== undefined) best.set(entry, { comparison: compareNames(own, form.anatomy, 0, 0), form });
    }
  const ranked = [...best].map(([entry, named]) => weigh(index, query, limits, entry, named)).sort(byRank);
  return ranked;
};
