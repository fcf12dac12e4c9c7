import type { Finding, Severity } from '../model/index.js';
import type { CheckResult } from './conclude.js';
import { withFindings } from './scope.js';

const rank: Record<Severity, number> = { error: 0, warning: 1, info: 2 };

/** Grades of the findings there were, gravest first, by fingerprint: the same fault may stand twice on one record. */
const gradesBefore = (findings: readonly Finding[]): Map<string, number[]> => {
  const grades = new Map<string, number[]>();
  for (const { fingerprint, severity } of findings) {
    const list = grades.get(fingerprint);
    if (list === undefined) grades.set(fingerprint, [rank[severity]]);
    else list.push(rank[severity]);
  }
  for (const list of grades.values()) list.sort((a, b) => a - b);
  return grades;
};

/** Only what `before` did not find, or found at a lower grade; as often as it did not. */
export const beyond = (found: CheckResult, before: CheckResult): CheckResult => {
  const grades = gradesBefore(before.findings);
  return withFindings(
    found,
    found.findings.filter(({ fingerprint, severity }) => {
      const grade = grades.get(fingerprint)?.shift();
      return grade === undefined || rank[severity] < grade;
    }),
  );
};
