import { type Division, type Finding, nearest, UserError } from '../model/index.js';
import { type CheckResult, summarise } from './conclude.js';

/** A word that names nothing, beside the near one that may be meant; empty when nothing is near. */
export const meant = (word: string, known: Iterable<string>): { zh: string; en: string } => {
  const near = nearest(word, known);
  return near === undefined
    ? { zh: '', en: '' }
    : { zh: `，是不是“${near}”`, en: `; did you mean “${near}”` };
};

/** The code of a division named by code or by name. */
export const divisionScope = (
  named: string | undefined,
  divisions: readonly Pick<Division, 'code' | 'name'>[],
): string | undefined => {
  if (named === undefined) return undefined;
  const found = divisions.find((d) => d.code === named || d.name === named);
  if (found !== undefined) return found.code;
  const near = meant(
    named,
    /^\d+$/.test(named) ? divisions.map((d) => d.code) : divisions.map((d) => d.name),
  );
  throw new UserError('division-not-here', {
    zh: `核查的内容里没有区划“${named}”${near.zh}；写区划代码或全称`,
    en: `there is no division “${named}” in what is checked${near.en}; give a division code or its full name`,
  });
};

export const agencyScope = (
  named: string | undefined,
  agencies: Iterable<{ code?: string; name: string }>,
): string | undefined => {
  if (named === undefined) return undefined;
  const names = new Set<string>();
  for (const { code, name } of agencies) {
    if (code === named || name === named) return name;
    names.add(name);
  }
  const near = meant(named, names);
  throw new UserError('agency-not-here', {
    zh: `核查的内容里没有实施主体“${named}”${near.zh}；写全称或统一社会信用代码`,
    en: `there is no agency “${named}” in what is checked${near.en}; give its full name or credit code`,
  });
};

/** 4109 of a city begins every code below it, 410922 of a county. */
const stem = (code: string): string => code.replace(/(00){1,2}$/, '');

/** The same result with only these findings; the summary counts them. */
export const withFindings = (result: CheckResult, findings: Finding[]): CheckResult => ({
  ...result,
  findings,
  summary: summarise(findings, result.summary.records, result.summary.accepted),
});

export const inScope =
  (division: string | undefined, agency: string | undefined) =>
  (finding: Finding): boolean =>
    (division === undefined || finding.division?.startsWith(stem(division)) === true) &&
    (agency === undefined || finding.agency === agency);
