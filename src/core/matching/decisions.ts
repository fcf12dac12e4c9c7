import type { MatchDecision } from '../model/index.js';
import type { MatchIndex } from './nameIndex.js';
import { reason } from './reasons.js';
import type { MatchQuery, MatchResult } from './types.js';

const remembered = new WeakMap<readonly MatchDecision[], Map<string, MatchDecision[]>>();

const keyOf = (name: string, division: string): string => `${division}\u0000${name.trim()}`;

const byName = (decisions: readonly MatchDecision[]): Map<string, MatchDecision[]> => {
  const before = remembered.get(decisions);
  if (before !== undefined) return before;
  const map = new Map<string, MatchDecision[]>();
  for (const decision of decisions) {
    const key = keyOf(decision.name, decision.division);
    const row = map.get(key);
    if (row === undefined) map.set(key, [decision]);
    else row.push(decision);
  }
  remembered.set(decisions, map);
  return map;
};

/** The decisions about a name in its division; one written without a division counts everywhere. The latest date wins. */
const about = (query: MatchQuery, decisions: readonly MatchDecision[]): MatchDecision[] => {
  const map = byName(decisions);
  const own = map.get(keyOf(query.name, query.division ?? '')) ?? [];
  const all = own.length > 0 || query.division === undefined ? own : (map.get(keyOf(query.name, '')) ?? []);
  if (all.length < 2) return all;
  const latest = all
    .map((d) => d.when)
    .sort()
    .at(-1);
  return all.filter((d) => d.when === latest);
};

/**
 * A person decided about this name before: that stands, and where today's directory or evidence says otherwise it is
 * shown. A decision whose code has left the directory, or two that clash, send the row back to a person.
 */
export const decidedBefore = (
  judged: MatchResult,
  query: MatchQuery,
  index: MatchIndex,
  decisions: readonly MatchDecision[],
): MatchResult => {
  const found = about(query, decisions);
  const [decision] = found;
  if (decision === undefined) return judged;
  const { when, code } = decision;
  const who = decision.who || '—';
  const codes = [...new Set(found.map((d) => d.code))].sort();
  if (codes.length > 1) {
    const clash = reason('decisions-clash', { codes: codes.map((c) => c || '新事项') });
    return withoutMatch(judged, [clash]);
  }
  if (code === '') {
    const said = reason('decision-new', { who, when });
    const contradictions = [...judged.contradictions];
    if (judged.decision === 'same')
      contradictions.push(
        reason('decision-new-contradicted', { who, when, found: judged.candidates[0]?.name ?? '' }),
      );
    return { ...withoutMatch(judged, [said]), decision: 'new', contradictions };
  }
  const entry = index.byCode.get(code) ?? index.byKey.get(code);
  const standard = entry === undefined ? undefined : index.entries[entry];
  if (standard === undefined) return withoutMatch(judged, [reason('decision-gone', { who, when, code })]);
  const contradictions = [...judged.contradictions];
  if (judged.decision === 'same' && judged.key !== standard.key)
    contradictions.push(
      reason('decision-contradicted', {
        who,
        when,
        decided: standard.name,
        found: judged.candidates[0]?.name ?? '',
      }),
    );
  const said = reason('decision-used', { who, when });
  const same = judged.candidates.find((c) => c.key === standard.key);
  const chosen = {
    ...(same ?? { key: standard.key, name: standard.name, score: 1, relation: 'same' as const, reasons: [] }),
  };
  chosen.reasons = [said, ...chosen.reasons];
  chosen.relation = 'same';
  chosen.score = 1;
  if (standard.basicCode !== undefined) chosen.basicCode = standard.basicCode;
  const rest = judged.candidates.filter((c) => c.key !== standard.key);
  const made: MatchResult = {
    decision: 'same',
    key: standard.key,
    score: 1,
    reasons: [said],
    candidates: [chosen, ...rest],
    contradictions,
  };
  if (standard.basicCode !== undefined) made.basicCode = standard.basicCode;
  return made;
};

const withoutMatch = (judged: MatchResult, shown: MatchResult['reasons']): MatchResult => {
  const { key: _key, basicCode: _code, ...rest } = judged;
  return {
    ...rest,
    decision: 'review',
    reasons: [...shown, ...judged.reasons],
    contradictions: [...judged.contradictions, ...shown.filter((r) => r.id !== 'decision-new')],
  };
};
