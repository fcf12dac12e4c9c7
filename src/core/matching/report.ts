import { type Lang, type Place, placeOf } from '../model/index.js';
import { renderReason } from './reasons.js';
import type { MatchedRow } from './reviewSheet.js';
import type { Relation, Verdict } from './types.js';

/** santong-match/1, as the contract has it; `key` names a standard without a code. */
export interface MatchReport {
  format: 'santong-match/1';
  rows: MatchReportRow[];
}

export interface MatchReportRow {
  place: Place;
  name: string;
  decision: Verdict;
  basicCode?: string;
  key?: string;
  score: number;
  reasons: string[];
  contradictions?: string[];
  candidates: {
    basicCode?: string;
    key: string;
    name: string;
    score: number;
    relation: Relation;
    handling?: string;
    reasons: string[];
  }[];
}

/** Results as other systems read them: reasons are sentences in the language asked for. */
export const matchReport = (rows: readonly MatchedRow[], lang: Lang = 'zh'): MatchReport => ({
  format: 'santong-match/1',
  rows: rows.map(({ query, origin, result }) => {
    const record = query.implementationCode ?? query.basicCode ?? query.name;
    return {
      place: placeOf(origin, record, 'name'),
      name: query.name,
      decision: result.decision,
      ...(result.basicCode !== undefined && { basicCode: result.basicCode }),
      ...(result.key !== undefined && { key: result.key }),
      score: result.score,
      reasons: result.reasons.map((r) => renderReason(r, lang)),
      ...(result.contradictions.length > 0 && {
        contradictions: result.contradictions.map((r) => renderReason(r, lang)),
      }),
      candidates: result.candidates.map((candidate) => ({
        ...(candidate.basicCode !== undefined && { basicCode: candidate.basicCode }),
        key: candidate.key,
        name: candidate.name,
        score: candidate.score,
        relation: candidate.relation,
        ...(candidate.handling !== undefined && { handling: candidate.handling }),
        reasons: candidate.reasons.map((r) => renderReason(r, lang)),
      })),
    };
  }),
});
