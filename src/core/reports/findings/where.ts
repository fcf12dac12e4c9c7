import type { Finding, Lang, Place, Severity } from '../../model/index.js';
import type { Report } from './report.js';

/** Words, places and groups that every report of findings shares. */

export const severities = ['error', 'warning', 'info'] as const;

export const severityWords: Record<Severity, Record<Lang, string>> = {
  error: { zh: '错误', en: 'error' },
  warning: { zh: '警告', en: 'warning' },
  info: { zh: '提示', en: 'info' },
};

/** file!sheet!A1, or file:line. The one sheet of a CSV file is not named again; a place without a cell names its row. */
export const where = ({ file, sheet, cell, line }: Place, lang: Lang = 'zh'): string => {
  if (sheet === undefined) return line === undefined ? file : `${file}:${line}`;
  const row = line === undefined ? undefined : lang === 'zh' ? `第${line}行` : `row ${line}`;
  const ownName = file.replace(/^.*[\\/]/, '').replace(/\.[^.]*$/, '') === sheet;
  return [file, ownName ? undefined : sheet, cell ?? row].filter((p) => p !== undefined).join('!');
};

/** The standard items of one guiding department stand in one file: directory/09-公安.yaml. */
const departmentOf = (file: string): string | undefined =>
  /^directory[\\/]\d{2}-(.+)\.ya?ml$/.exec(file)?.[1];

/** 清丰县 410922; nothing for what belongs to no division. */
export const divisionLabel = ({ division = '' }: Finding, report: Report): string =>
  [report.divisionName(division), division].filter((p) => p !== undefined && p !== '').join(' ');

/** Who has to act: the agency, else the guiding department of a standard; nothing when nobody is named. */
export const agencyLabel = ({ agency = '', place }: Finding, lang: Lang): string => {
  if (agency !== '') return agency;
  const department = departmentOf(place.file);
  if (department === undefined) return '';
  return lang === 'zh' ? `基本目录（${department}）` : `directory (${department})`;
};

export const officeOf = (finding: Finding, report: Report): string =>
  [divisionLabel(finding, report), agencyLabel(finding, report.lang)].filter((p) => p !== '').join(' ');

/** An item by name and code; a record without a code is its own name. */
export const itemOf = ({ itemName = '', place: { record = '' } }: Finding): string =>
  [itemName, record === itemName ? '' : record].filter((p) => p !== '').join('  ');

export const groupBy = <T>(items: readonly T[], key: (item: T) => string): Map<string, T[]> => {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const name = key(item);
    const group = groups.get(name);
    if (group === undefined) groups.set(name, [item]);
    else group.push(item);
  }
  return groups;
};

const rank: Record<Severity, number> = { error: 0, warning: 1, info: 2 };

/** The gravest first; within a grade as they stand. */
export const gravestFirst = (findings: readonly Finding[]): Finding[] =>
  [...findings].sort((a, b) => rank[a.severity] - rank[b.severity]);

export const countGrade = (findings: readonly Finding[], severity: Severity): number =>
  findings.reduce((n, f) => (f.severity === severity ? n + 1 : n), 0);

/** The true totals in a sentence. */
export const totals = ({ head: { summary: s }, lang }: Report): string =>
  lang === 'zh'
    ? `核查 ${s.records} 个事项：错误 ${s.error} 条，警告 ${s.warning} 条，提示 ${s.info} 条${s.accepted > 0 ? `，已接受 ${s.accepted} 条` : ''}`
    : `${s.records} items checked: ${s.error} errors, ${s.warning} warnings, ${s.info} notes${s.accepted > 0 ? `, ${s.accepted} accepted` : ''}`;

export const frequentRules = ({ head }: Report): [string, number][] =>
  Object.entries(head.summary.byRule).sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));

/** All findings, listed or not. */
export const countOf = ({ findings, head }: Report): number => findings.length + (head.omitted ?? 0);

/** A cap, named; nothing when everything is listed. */
export const capNote = (listed: number, all: number, lang: Lang): string | undefined => {
  if (listed >= all) return undefined;
  return lang === 'zh'
    ? `只列出 ${listed} 条，另有 ${all - listed} 条没有列出`
    : `Only ${listed} are listed, ${all - listed} more are not`;
};
