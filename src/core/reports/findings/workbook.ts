import {
  distinctNames,
  type WriteSheet,
  type WriteStyle,
  type WriteValue,
  writeXlsx,
} from '../../formats/xlsx/write.js';
import { ruleWords } from '../../messages/render.js';
import type { Finding } from '../../model/index.js';
import type { FindingsPrinter, Report } from './report.js';
import {
  agencyLabel,
  capNote,
  countGrade,
  countOf,
  divisionLabel,
  frequentRules,
  groupBy,
  officeOf,
  severities,
  severityWords,
  totals,
  where,
} from './where.js';

const head: WriteStyle = { bold: true, fill: 'DDE7F3', border: true, wrap: true, vertical: 'center' };
const body: WriteStyle = { border: true, wrap: true, vertical: 'top' };
const number: WriteStyle = { border: true, horizontal: 'right', vertical: 'top' };
const link: WriteStyle = { ...body, colour: '1F5FA8', underline: true };
const fills = { error: 'F8D7DA', warning: 'FFF3CD', info: 'E2EFDA' } as const;

const titles = {
  zh: ['级别', '事项', '编码', '问题', '改法', '依据', '位置', '区划', '单位', '规则', '指纹'],
  en: [
    'grade',
    'item',
    'code',
    'what',
    'to do',
    'basis',
    'where',
    'division',
    'agency',
    'rule',
    'fingerprint',
  ],
} as const;
const widths = [8, 34, 36, 50, 44, 34, 40, 18, 28, 26, 15];

/** Excel takes 1,048,576 rows; a workbook with more tabs than this nobody turns over. */
const mostRows = 1_000_000;
const mostSheets = 120;

const rowOf = (finding: Finding, report: Report): { cells: WriteValue[] } => {
  const f = report.render(finding);
  const { record = '' } = f.place;
  const texts = [
    f.itemName ?? record,
    record === f.itemName ? '' : record,
    f.message,
    f.remedy,
    f.basis,
    where(f.place, report.lang),
    divisionLabel(f, report),
    agencyLabel(f, report.lang),
    f.rule,
    f.fingerprint,
  ];
  return {
    cells: [
      { value: severityWords[f.severity][report.lang], style: { ...body, fill: fills[f.severity] } },
      ...texts.map((value) => ({ value, style: { ...body, format: '@' } })),
    ],
  };
};

const rowsOf = function* (findings: readonly Finding[], report: Report) {
  const style = head;
  yield { cells: titles[report.lang].map((value) => ({ value, style })) };
  for (const finding of findings) yield rowOf(finding, report);
};

const sheetOf = (name: string, findings: readonly Finding[], report: Report): WriteSheet => ({
  name,
  columns: widths.map((width) => ({ width })),
  frozen: { rows: 1, columns: 2 },
  filter: { top: 1, left: 1, bottom: findings.length + 1, right: widths.length },
  orientation: 'landscape',
  rows: rowsOf(findings, report),
});

/** A sheet an office; where there are too many offices a sheet a division, else one for all. */
const groupsOf = (report: Report): Map<string, Finding[]> => {
  const listed = report.findings.slice(0, mostRows);
  for (const key of [officeOf, divisionLabel]) {
    const groups = groupBy(listed, (f) => key(f, report));
    if (groups.size <= mostSheets) return groups;
  }
  return new Map([['', listed]]);
};

const overview = (
  groups: ReadonlyMap<string, Finding[]>,
  names: readonly string[],
  report: Report,
): WriteSheet => {
  const zh = report.lang === 'zh';
  const listed = [...groups.values()].reduce((n, list) => n + list.length, 0);
  const heads = (texts: readonly string[]) => texts.map((value) => ({ value, style: head }));
  return {
    name: zh ? '总览' : 'overview',
    columns: [{ width: 48 }, { width: 34 }, { width: 10 }, { width: 10 }, { width: 10 }],
    rows: [
      [{ value: totals(report), style: { bold: true, size: 14 } }],
      [`${zh ? '核查日期' : 'checked on'} ${report.head.date}`],
      [capNote(listed, countOf(report), report.lang) ?? ''],
      heads(
        zh
          ? ['单位（点开）', '工作表', '错误', '警告', '提示']
          : ['office (click)', 'sheet', 'errors', 'warnings', 'notes'],
      ),
      ...[...groups].map(([office, list], i) => [
        {
          value: office === '' ? (zh ? '未注明单位' : 'no office named') : office,
          link: `#'${(names[i] ?? '').replaceAll("'", "''")}'!A1`,
          style: link,
        },
        { value: names[i] ?? '', style: body },
        ...severities.map((s) => ({ value: countGrade(list, s), style: number })),
      ]),
      [],
      heads(zh ? ['问题', '规则', '条数'] : ['finding', 'rule', 'count']),
      ...frequentRules(report).map(([rule, n]) => [
        { value: ruleWords(rule, report.lang).title, style: body },
        { value: rule, style: body },
        { value: n, style: number },
      ]),
    ],
  };
};

/** By office: an overview with links, then a sheet each. */
export const printWorkbook: FindingsPrinter = (report) => {
  const groups = groupsOf(report);
  const first = report.lang === 'zh' ? '总览' : 'overview';
  const nameless = report.lang === 'zh' ? '未注明单位' : 'no office';
  const names = distinctNames([first, ...[...groups.keys()].map((office) => office || nameless)]).slice(1);
  const sheets = [...groups.values()].map((list, i) => sheetOf(names[i] ?? '', list, report));
  return writeXlsx([overview(groups, names, report), ...sheets], { neutralise: true });
};
