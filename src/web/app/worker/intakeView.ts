import type { ImportPlan, IntakeRow } from '../../../core/index.js';
import { placeOf, recordOf } from '../../../core/index.js';
import type { IntakeView } from '../engine.js';

const mostPlaces = 200;

const placeOfRow = ({ record }: IntakeRow) => {
  const name = recordOf({ kind: 'bare', values: record.values });
  return placeOf(record.origin, name === '' ? undefined : name, 'name');
};

/** Rows left out, by reason, the most frequent first. */
const leftOut = (rows: readonly IntakeRow[]): IntakeView['left'] => {
  const groups = new Map<string, IntakeView['left'][number]>();
  for (const row of rows) {
    if (row.outcome !== 'review' && row.outcome !== 'rejected') continue;
    const why = row.reason ?? { zh: '', en: '' };
    const group = groups.get(why.zh) ?? { why, rows: 0, places: [] };
    groups.set(why.zh, group);
    group.rows += 1;
    if (group.places.length < mostPlaces) group.places.push(placeOfRow(row));
  }
  return [...groups.values()].sort((a, b) => b.rows - a.rows);
};

/** The plan of an import in figures; `files` are the catalogue files that change. */
export const intakeView = ({ intake, check }: ImportPlan, files: string[]): IntakeView => {
  const count = (outcome: IntakeRow['outcome']) => intake.rows.filter((r) => r.outcome === outcome).length;
  const { error, warning, info } = check.summary;
  return {
    records: intake.rows.length,
    added: count('added'),
    updated: count('updated'),
    unchanged: count('unchanged'),
    review: count('review'),
    rejected: count('rejected'),
    left: leftOut(intake.rows),
    files,
    newAgencies: intake.newAgencies.map(({ creditCode, name }) => ({ creditCode, name })),
    findings: { error, warning, info },
  };
};
