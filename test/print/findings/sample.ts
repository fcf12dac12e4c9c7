import type { TerminalReport } from '../../../src/cli/print/findings/report.js';
import { renderFinding } from '../../../src/core/messages/render.js';
import type { Finding, Lang, Severity } from '../../../src/core/model/index.js';
import type { Printed } from '../../../src/core/reports/findings/report.js';
import { rules } from '../../../src/core/rules/index.js';

/** Made findings: no item, office or place of them is real. */

const severities: readonly Severity[] = ['error', 'warning', 'info'];
const divisions = ['410922', '410923', '410926', '410927', '410928'];
const names = new Map(divisions.map((code, i) => [code, `示例${'甲乙丙丁戊'[i]}县`]));
const departments = [
  '公安局',
  '民政局',
  '人力资源和社会保障局',
  '自然资源局',
  '卫生健康委员会',
  '市场监督管理局',
];

/** The n-th of a long list: rules, offices and items come round in different steps. */
export const finding = (n: number, over: Partial<Finding> = {}): Finding => {
  const rule = rules[(n * 7) % rules.length]!;
  const division = divisions[n % divisions.length]!;
  const record = `11${division}EXAMP${String(n % 10_000).padStart(4, '0')}X4000131024000`;
  return {
    rule: rule.id,
    severity: severities[n % 3]!,
    place: { file: '示例清单.xlsx', sheet: '事项', cell: `C${n + 2}`, line: n + 2, record, element: 'name' },
    params: { element: 'name', value: `示例值 ${n}`, promised: '20个工作日', legal: '10个工作日' },
    fingerprint: n.toString(16).padStart(12, '0'),
    division,
    agency: `${names.get(division)}${departments[n % departments.length]}`,
    itemName: `示例事项第${n}号许可`,
    ...over,
  };
};

export const manyFindings = (count: number): Finding[] => Array.from({ length: count }, (_, n) => finding(n));

export interface ReportOptions {
  lang?: Lang;
  color?: boolean;
  /** of the findings, how many are listed */
  max?: number;
}

export const reportOf = (
  findings: readonly Finding[],
  { lang = 'zh', color = false, max }: ReportOptions = {},
): TerminalReport => {
  const count = (severity: Severity) => findings.filter((f) => f.severity === severity).length;
  const byRule: Record<string, number> = {};
  for (const { rule } of findings) byRule[rule] = (byRule[rule] ?? 0) + 1;
  const listed = findings.slice(0, max);
  const omitted = findings.length - listed.length;
  return {
    head: {
      format: 'santong-findings/1',
      date: '2026-11-24',
      inputs: [{ path: '示例清单.xlsx', sha256: '0'.repeat(64), kind: 'xlsx', records: findings.length }],
      summary: {
        records: findings.length,
        error: count('error'),
        warning: count('warning'),
        info: count('info'),
        accepted: 0,
        byRule,
      },
      stale: [],
      ...(omitted > 0 && { omitted }),
    },
    findings: listed,
    lang,
    color,
    render: (f) => renderFinding(f, lang),
    divisionName: (code) => names.get(code),
    workspacePath: (file) => file,
  };
};

export const textOf = (printed: Printed): string => {
  if (typeof printed === 'string') return printed;
  if (printed instanceof Uint8Array) throw new Error('bytes, not text');
  return [...printed].join('');
};

/** Words that try to break out of every form. */
export const nasty = [
  '<script>alert(1)</script><img src=x onerror=alert(1)>',
  ']]></failure>--><!-- <![CDATA[',
  '%0A::error file=x::injected',
  'a\n::error::injected\r\n::warning::too',
  '| `code` | [link](javascript:alert(1)) ![x](http://evil.example/a.png) **b** ~~s~~ @team #12 &lt;',
  "=cmd|' /C calc'!A0",
  '+1+1',
  '-2+3',
  '@SUM(A1)',
  '\t=1+1',
  '\u202egnp.exe\u2066\u200f',
  'lone \ud800 and \udc00 end',
  'line\u2028separator\u2029here',
  '\u0000\u0007\u001b[31mred\u001b[2J\u009b1m',
  '__proto__',
  '</title></style></script><base href=//evil.example>',
  `${'长'.repeat(40_000)}`,
  '"quoted" \'single\' \\ back',
];

export const nastyFindings = (): Finding[] =>
  nasty.map((text, n) =>
    finding(n, {
      itemName: text,
      agency: text,
      division: text,
      params: { element: text, value: text, heading: text, name: text, code: text, law: text },
      place: {
        file: `${text.slice(0, 50)}.xlsx`,
        sheet: text.slice(0, 40),
        cell: 'A1',
        line: 1,
        record: text,
      },
    }),
  );
