import { candidatesOf, type Weighed } from './candidates.js';
import { decidedBefore } from './decisions.js';
import { nationalBasicCode, sameRegister } from './givenCode.js';
import type { MatchIndex } from './nameIndex.js';
import { type Reason, reason } from './reasons.js';
import { defaultThresholds, type Thresholds } from './thresholds.js';
import type { Candidate, MatchOptions, MatchQuery, MatchResult } from './types.js';

const plain = ({ entry: _entry, evidence: _evidence, ...candidate }: Weighed): Candidate => candidate;

interface GivenCode {
  text: string;
  code?: string;
  entry?: number;
}

const givenCode = (query: MatchQuery, index: MatchIndex, options: MatchOptions): GivenCode | undefined => {
  const read = options.readBasicCode ?? nationalBasicCode;
  for (const text of [query.basicCode, query.implementationCode]) {
    if (text === undefined || text.trim() === '') continue;
    const direct = index.byCode.get(text.trim());
    const code = direct === undefined ? read(text) : text.trim();
    const entry = code === undefined ? undefined : index.byCode.get(code);
    if (code === undefined) return { text };
    return entry === undefined ? { text, code } : { text, code, entry };
  }
  return undefined;
};

const result = (
  decision: MatchResult['decision'],
  first: Weighed | undefined,
  reasons: Reason[],
  candidates: readonly Weighed[],
  contradictions: Reason[] = [],
): MatchResult => {
  const made: MatchResult = {
    decision,
    score: first?.score ?? 0,
    reasons,
    candidates: candidates.map(plain),
    contradictions,
  };
  if (decision === 'same' && first !== undefined) {
    made.key = first.key;
    if (first.basicCode !== undefined) made.basicCode = first.basicCode;
  }
  return made;
};

const certain = (candidate: Weighed, limits: Thresholds): boolean =>
  candidate.relation === 'same' &&
  candidate.score >= limits.same &&
  candidate.evidence.contradictions.length === 0;

/** By names and evidence alone. */
const judge = (ranked: readonly Weighed[], limits: Thresholds): MatchResult => {
  const shown = ranked.slice(0, limits.candidates);
  const [first, second] = ranked;
  if (first === undefined || first.score < limits.review)
    return result('new', first, [reason('none')], shown);
  if (!certain(first, limits)) return result('review', first, first.reasons, shown);
  if (second !== undefined && certain(second, limits) && first.score - second.score < limits.lead) {
    const count = ranked.filter((c) => certain(c, limits) && first.score - c.score < limits.lead).length;
    return result('review', first, [...first.reasons, reason('several', { count })], shown);
  }
  return result('same', first, first.reasons, shown);
};

/** A code stands in the row: it is evidence, and when it contradicts the name a person must see both. */
const judgeWithCode = (
  ranked: readonly Weighed[],
  given: GivenCode,
  index: MatchIndex,
  limits: Thresholds,
): MatchResult => {
  const byName = judge(ranked, limits);
  const { code } = given;
  if (code === undefined)
    return { ...byName, reasons: [...byName.reasons, reason('code-unread', { code: given.text })] };
  const [first] = ranked;
  if (given.entry === undefined) {
    const unknown = reason('code-unknown', { code });
    const other = first?.basicCode;
    if (byName.decision !== 'same' || other === undefined || !sameRegister(other, code))
      return { ...byName, reasons: [...byName.reasons, unknown] };
    const clash = reason('code-other', { standard: first?.name ?? '', code });
    return result('review', first, [...byName.reasons, clash, unknown], ranked.slice(0, limits.candidates), [
      clash,
    ]);
  }
  const coded = ranked.find((c) => c.entry === given.entry);
  if (coded === undefined) return byName;
  coded.reasons.unshift(reason('code-equal', { code }));
  const rest = ranked.filter((c) => c !== coded);
  const shown = [coded, ...rest].slice(0, limits.candidates);
  const rival = rest.find((c) => certain(c, limits) && c.score > coded.score + limits.lead);
  const fits = coded.relation === 'same' || (coded.relation === 'parent' && coded.score >= limits.review);
  if (rival === undefined && fits && coded.evidence.contradictions.length === 0) {
    coded.score = Math.max(coded.score, limits.same);
    coded.relation = 'same';
    return result('same', coded, coded.reasons, shown);
  }
  const standard = index.entries[given.entry]?.name ?? '';
  if (rival === undefined && coded.score >= limits.review)
    return result('review', coded, coded.reasons, shown);
  const clash = reason('code-other-name', { code, standard });
  return result('review', coded, [clash, ...(rival?.reasons ?? [])], shown, [clash]);
};

/**
 * Is this row that item? Names decide only when they say the same; evidence decides where names differ; doubt goes to
 * a person. Pure: the same row and index give the same result, whatever was asked before.
 */
export const matchItem = (query: MatchQuery, index: MatchIndex, options: MatchOptions = {}): MatchResult => {
  const limits: Thresholds = { ...defaultThresholds, ...options.thresholds };
  const given = givenCode(query, index, options);
  const ranked = candidatesOf(index, query, limits, given?.entry === undefined ? [] : [given.entry]);
  const judged = given === undefined ? judge(ranked, limits) : judgeWithCode(ranked, given, index, limits);
  return options.decisions === undefined ? judged : decidedBefore(judged, query, index, options.decisions);
};

/** Many rows; results in the order of the rows, each as if it stood alone. */
export const matchItems = (
  queries: readonly MatchQuery[],
  index: MatchIndex,
  options: MatchOptions = {},
): MatchResult[] => queries.map((query) => matchItem(query, index, options));
