import { type WriteStyle, writeXlsx } from '../../../core/formats/xlsx/write.js';
import type { FindingsResult, Lang, RenderedFinding } from '../../../core/model/index.js';
import type { FindingsPrinter } from './report.js';
import { capNote, countOf, frequentRules, groupBy, officeOf, severityWords, totals, where } from './where.js';

const head: WriteStyle = { bold: true, fill: 'DDE7F3', border: true, wrap: true };
const body: WriteStyle = { border: true, wrap: true, vertical: 'top' };
const fills = { error: 'F8D7DA', warning: 'FFF3CD', info: 'E2EFDA' } as const;

const titles: Record<Lang, string[]> = {
  zh: ['级别', '事项', '编码', '问题', '改法', '依据', '位置', '规则', '指纹'],
  en: ['grade', 'item', 'code', 'what', 'to do', 'basis', 'where', 'rule', 'fingerprint'],
};
const widths = [8, 34, 36, 50, 44, 34, 40, 26, 15];

const cellsOf = (f: RenderedFinding, lang: Lang) => [
  { value: severityWords[f.severity][lang], style: { ...body, fill: fills[f.severity] } },
  ...[
    f.itemName ?? '',
    f.place.record ?? '',
    f.message,
    f.remedy,
    f.basis,
    where(f.place),
    f.rule,
    f.fingerprint,
  ].map((value) => ({ value, style: { ...body, format: '@' } })),
];

const sheetOf = (name: string, findings: readonly RenderedFinding[], lang: Lang) => ({
  name,
  columns: widths.map((width) => ({ width })),
  frozen: { rows: 1, columns: 2 },
  filter: { top: 1, left: 1, bottom: findings.length + 1, right: widths.length },
  orientation: 'landscape' as const,
  rows: [
    { cells: titles[lang].map((value) => ({ value, style: head })) },
    ...findings.map((f) => ({ cells: cellsOf(f, lang) })),
  ],
});

/** Names of sheets, as the writer will make them: at most 31 characters, distinct. */
const sheetNames = (offices: readonly string[], lang: Lang): string[] => {
  const used = new Set<string>();
  return offices.map((office) => {
    const plain = (office === '' ? (lang === 'zh' ? '全部' : 'all') : office)
      .replace(/[\\/?*[\]:']/g, ' ')
      .slice(0, 27);
    let name = plain;
    for (let n = 2; used.has(name.toLowerCase()); n++) name = `${plain} ${n}`;
    used.add(name.toLowerCase());
    return name;
  });
};

const overview = (
  result: FindingsResult,
  groups: ReadonlyMap<string, RenderedFinding[]>,
  names: readonly string[],
  lang: Lang,
) => {
  const zh = lang === 'zh';
  const count = (list: readonly RenderedFinding[], severity: string) =>
    list.filter((f) => f.severity === severity).length;
  const cap = capNote(result.findings.length, countOf(result), lang);
  return {
    name: zh ? '总览' : 'overview',
    columns: [{ width: 44 }, { width: 12 }, { width: 12 }, { width: 12 }],
    rows: [
      [{ value: totals(result, lang), style: { bold: true, size: 14 } }],
      [cap ?? ''],
      (zh ? ['单位（点开）', '错误', '警告', '提示'] : ['office (click)', 'errors', 'warnings', 'notes']).map(
        (value) => ({ value, style: head }),
      ),
      ...[...groups].map(([office, list], i) => [
        {
          value: office === '' ? (zh ? '全部' : 'all') : office,
          link: `#'${names[i] ?? ''}'!A1`,
          style: { ...body, colour: '1F5FA8', underline: true },
        },
        ...(['error', 'warning', 'info'] as const).map((s) => ({ value: count(list, s), style: body })),
      ]),
      [],
      (zh ? ['规则', '条数'] : ['rule', 'count']).map((value) => ({ value, style: head })),
      ...frequentRules(result).map(([rule, n]) => [
        { value: rule, style: body },
        { value: n, style: body },
      ]),
    ],
  };
};

/** By office: an overview with links, then a sheet each. */
export const printWorkbook: FindingsPrinter = (result, { lang }) => {
  const groups = groupBy(result.findings, officeOf);
  const names = sheetNames([...groups.keys()], lang);
  const sheets = [...groups.values()].map((list, i) => sheetOf(names[i] ?? '', list, lang));
  return writeXlsx([overview(result, groups, names, lang), ...sheets], { neutralise: true });
};
