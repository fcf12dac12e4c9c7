import { candidateOf, candidatesOf, type Weighed } from './candidates.js';
import { decidedBefore } from './decisions.js';
import { nationalBasicCode, sameRegister } from './givenCode.js';
import type { MatchIndex } from './nameIndex.js';
import { type Reason, reason } from './reasons.js';
import { defaultThresholds, type Thresholds } from './thresholds.js';
import type { MatchOptions, MatchQuery, MatchResult } from './types.js';

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

interface Judgement {
  decision: MatchResult['decision'];
  /** best first; what the decision is about stands first */
  ranked: readonly Weighed[];
  /** said before and after the reasons of the first candidate */
  before?: Reason[];
  after?: Reason[];
  contradictions?: Reason[];
}

const certain = (candidate: Weighed, limits: Thresholds): boolean =>
  candidate.relation === 'same' &&
  candidate.score >= limits.same &&
  candidate.evidence.contradictions.length === 0;

/** By names and evidence alone. */
const judge = (ranked: readonly Weighed[], limits: Thresholds): Judgement => {
  const [first, second] = ranked;
  if (first === undefined || first.score < limits.review)
    return { decision: 'new', ranked, before: [reason('none')] };
  if (!certain(first, limits)) return { decision: 'review', ranked };
  const rivals = (c: Weighed): boolean => certain(c, limits) && first.score - c.score < limits.lead;
  if (second !== undefined && rivals(second))
    return {
      decision: 'review',
      ranked,
      after: [reason('several', { count: ranked.filter(rivals).length })],
    };
  return { decision: 'same', ranked };
};

const judgeUnknownCode = (
  ranked: readonly Weighed[],
  code: string,
  index: MatchIndex,
  limits: Thresholds,
): Judgement => {
  const byName = judge(ranked, limits);
  const [first] = ranked;
  const unknown = reason('code-unknown', { code });
  const after = [...(byName.after ?? []), unknown];
  const other = first?.basicCode;
  if (byName.decision !== 'same' || first === undefined || other === undefined || !sameRegister(other, code))
    return { ...byName, after };
  const clash = reason('code-other', { standard: index.entries[first.entry]?.name ?? '', code });
  return { decision: 'review', ranked, after: [clash, ...after], contradictions: [clash] };
};

/** A name that does not say the same, but nothing else either: with an equal code it is another wording. */
const fitsItsCode = ({ relation, score, named }: Weighed, limits: Thresholds): boolean => {
  if (relation === 'same') return true;
  if (relation === 'parent') return score >= limits.review;
  return relation === 'other' && named.comparison.barred === undefined && score >= limits.sameByCode;
};

/** A code stands in the row: it is evidence, and when it contradicts the name a person must see both. */
const judgeWithCode = (
  ranked: readonly Weighed[],
  given: GivenCode,
  index: MatchIndex,
  limits: Thresholds,
): Judgement => {
  const { code, text } = given;
  if (code === undefined) {
    const byName = judge(ranked, limits);
    // codes of other schemes say nothing here; a national one that cannot be read is worth telling
    if (!/^(?:[0-9A-Z]{12,13}|[0-9A-Z]{31}|[0-9A-Z]{33})$/i.test(text.trim())) return byName;
    return { ...byName, after: [...(byName.after ?? []), reason('code-unread', { code: text })] };
  }
  const coded = ranked.find((c) => c.entry === given.entry);
  if (coded === undefined) return judgeUnknownCode(ranked, code, index, limits);
  const rest = ranked.filter((c) => c !== coded);
  const agreed = { ranked: [coded, ...rest], before: [reason('code-equal', { code })] };
  const rival = rest.find((c) => certain(c, limits) && c.score > coded.score + limits.lead);
  const fits = fitsItsCode(coded, limits);
  if (rival === undefined && fits && coded.evidence.contradictions.length === 0) {
    coded.score = Math.max(coded.score, limits.same);
    coded.relation = 'same';
    return { decision: 'same', ...agreed };
  }
  if (rival === undefined && coded.score >= limits.review) return { decision: 'review', ...agreed };
  const clash = reason('code-other-name', { code, standard: index.entries[coded.entry]?.name ?? '' });
  const shown = rival === undefined ? agreed.ranked : [coded, rival, ...rest.filter((c) => c !== rival)];
  return { decision: 'review', ranked: shown, before: [clash], contradictions: [clash] };
};

const resultOf = (index: MatchIndex, judgement: Judgement, limits: Thresholds): MatchResult => {
  const { decision, ranked, before = [], after = [], contradictions = [] } = judgement;
  const [first] = ranked;
  const agreed = before.filter((r) => r.id === 'code-equal');
  const candidates = ranked
    .slice(0, limits.candidates)
    .map((weighed, i) => candidateOf(index, weighed, i === 0 ? agreed : []));
  const own = decision === 'new' ? [] : (candidates[0]?.reasons ?? []);
  const made: MatchResult = {
    decision,
    score: first?.score ?? 0,
    reasons: [...before.filter((r) => !agreed.includes(r)), ...own, ...after],
    candidates,
    contradictions,
  };
  if (decision === 'same' && first !== undefined) {
    made.key = first.key;
    if (first.basicCode !== undefined) made.basicCode = first.basicCode;
  }
  return made;
};

/**
 * Is this row that item? Names decide only when they say the same; evidence decides where names differ; doubt goes to
 * a person. Pure: the same row and index give the same result, whatever was asked before.
 */
export const matchItem = (query: MatchQuery, index: MatchIndex, options: MatchOptions = {}): MatchResult => {
  const limits: Thresholds = { ...defaultThresholds, ...options.thresholds };
  const given = givenCode(query, index, options);
  const ranked = candidatesOf(index, query, limits, given?.entry === undefined ? [] : [given.entry]);
  const judgement = given === undefined ? judge(ranked, limits) : judgeWithCode(ranked, given, index, limits);
  const judged = resultOf(index, judgement, limits);
  return options.decisions === undefined ? judged : decidedBefore(judged, query, index, options.decisions);
};

/** Many rows; results in the order of the rows, each as if it stood alone. */
export const matchItems = (
  queries: readonly MatchQuery[],
  index: MatchIndex,
  options: MatchOptions = {},
): MatchResult[] => queries.map((query) => matchItem(query, index, options));
