import type { DivisionsBelow } from '../../check/rowDivisions.js';
import { divisionNames, divisionsOf } from '../../check/rowDivisions.js';
import type { Checked } from '../../checked.js';
import { renderFinding } from '../../messages/render.js';
import type { Finding, Lang } from '../../model/index.js';
import type { Report } from './report.js';

/** At most `max`, the gravest first, in the order they stood. */
const worst = (findings: readonly Finding[], max = findings.length): readonly Finding[] => {
  if (findings.length <= max) return findings;
  const chosen = new Set<Finding>();
  for (const severity of ['error', 'warning', 'info'] as const)
    for (const f of findings) if (f.severity === severity && chosen.size < max) chosen.add(f);
  return findings.filter((f) => chosen.has(f));
};

export interface ReportOptions {
  /** YYYY-MM-DD, the day of the check */
  date: string;
  lang: Lang;
  /** cuts the list, never the totals */
  max?: number | undefined;
}

/** What the printers get of a check. */
export const reportOf = async (
  { result, inputs, catalogue, divisions }: Checked,
  { date, lang, max }: ReportOptions,
  below: DivisionsBelow,
): Promise<Report> => {
  const findings = worst(result.findings, max);
  const omitted = result.findings.length - findings.length;
  const names = await divisionNames(divisionsOf(findings), divisions, below);
  return {
    head: {
      format: 'santong-findings/1',
      date,
      ...(catalogue !== undefined && { catalogue }),
      inputs,
      summary: result.summary,
      stale: result.stale,
      ...(omitted > 0 && { omitted }),
    },
    findings,
    lang,
    render: (finding) => renderFinding(finding, lang),
    divisionName: (code) => names.get(code),
  };
};
