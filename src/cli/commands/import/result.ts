import type { CheckResult } from '../../../core/check.js';
import type { Intake, IntakeRow, Outcome } from '../../../core/intake.js';
import { renderReason } from '../../../core/matching/reasons.js';
import { renderFinding } from '../../../core/messages/render.js';
import {
  type InputReport,
  type Lang,
  type Place,
  placeOf,
  type RenderedFinding,
  recordOf,
  type SheetReport,
} from '../../../core/model/index.js';

/** A row that was not taken in, and why. */
export interface LeftRow {
  place: Place;
  name: string;
  reason: string;
}

/** One row beside the directory: `santong-match/1` rows. */
export interface MatchRow {
  place: Place;
  name: string;
  decision: 'same' | 'review' | 'new';
  basicCode?: string;
  score: number;
  reasons: string[];
  candidates: { basicCode?: string; name: string; score: number; relation: string; reasons: string[] }[];
}

/** `santong-import/1` (contract.md). */
export interface ImportReport {
  format: 'santong-import/1';
  dryRun: boolean;
  as: 'list' | 'directory';
  inputs: InputReport[];
  sheets: SheetReport[];
  records: number;
  imported: number;
  added: number;
  updated: number;
  unchanged: number;
  review: number;
  rejected: number;
  /** what a person must decide, and what could not be placed */
  left: { review: LeftRow[]; rejected: LeftRow[] };
  newAgencies: { creditCode: string; name: string; division: string }[];
  files: string[];
  matches: MatchRow[];
  findings: RenderedFinding[];
  summary: CheckResult['summary'];
}

const placeOfRow = ({ record }: IntakeRow): Place => {
  const name = recordOf({ kind: 'bare', values: record.values });
  return placeOf(record.origin, name === '' ? undefined : name, 'name');
};

const matchRow = (row: IntakeRow, lang: Lang): MatchRow[] => {
  const { match } = row;
  if (match === undefined) return [];
  const say = (reasons: Parameters<typeof renderReason>[0][]) => reasons.map((r) => renderReason(r, lang));
  return [
    {
      place: placeOfRow(row),
      name: row.record.values.name ?? '',
      decision: match.decision,
      ...(match.basicCode !== undefined && { basicCode: match.basicCode }),
      score: match.score,
      reasons: say([...match.reasons, ...match.contradictions.filter((c) => !match.reasons.includes(c))]),
      candidates: match.candidates.map((c) => ({
        ...(c.basicCode !== undefined && { basicCode: c.basicCode }),
        name: c.name,
        score: c.score,
        relation: c.relation,
        reasons: say(c.reasons),
      })),
    },
  ];
};

export interface ResultParts {
  dryRun: boolean;
  as: 'list' | 'directory';
  inputs: InputReport[];
  sheets: SheetReport[];
  intake: Intake;
  check: CheckResult;
  files: string[];
}

/** Everything the run did, in one value; the text and JSON surfaces both come from it. */
export const reportOf = (parts: ResultParts, lang: Lang): ImportReport => {
  const { intake, check } = parts;
  const count = (outcome: Outcome) => intake.rows.filter((r) => r.outcome === outcome).length;
  const left = (outcome: Outcome): LeftRow[] =>
    intake.rows
      .filter((r) => r.outcome === outcome)
      .map((row) => ({
        place: placeOfRow(row),
        name: row.record.values.name ?? '',
        reason: row.reason?.[lang] ?? '',
      }));
  const [added, updated, unchanged] = [count('added'), count('updated'), count('unchanged')];
  return {
    format: 'santong-import/1',
    dryRun: parts.dryRun,
    as: parts.as,
    inputs: parts.inputs,
    sheets: parts.sheets,
    records: intake.rows.length,
    imported: added + updated + unchanged,
    added,
    updated,
    unchanged,
    review: count('review'),
    rejected: count('rejected'),
    left: { review: left('review'), rejected: left('rejected') },
    newAgencies: intake.newAgencies.map(({ creditCode, name, division }) => ({ creditCode, name, division })),
    files: parts.files,
    matches: intake.rows.flatMap((row) => matchRow(row, lang)),
    findings: check.findings.map((f) => renderFinding(f, lang)),
    summary: check.summary,
  };
};
