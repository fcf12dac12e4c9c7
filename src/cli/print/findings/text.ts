import { Chalk } from 'chalk';
import type { Place, RenderedFinding, Severity } from '../../../core/model/index.js';
import type { FindingsPrinter } from './report.js';

const labels: Record<Severity, { zh: string; en: string }> = {
  error: { zh: '错误', en: 'error' },
  warning: { zh: '警告', en: 'warning' },
  info: { zh: '提示', en: 'info' },
};

/** file!sheet!A1, or file:line */
const where = ({ file, sheet, cell, line }: Place): string => {
  if (sheet !== undefined) return [file, sheet, cell ?? line].filter((p) => p !== undefined).join('!');
  return line === undefined ? file : `${file}:${line}`;
};

const groupBy = <T>(items: readonly T[], key: (item: T) => string): Map<string, T[]> => {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const group = groups.get(key(item));
    if (group === undefined) groups.set(key(item), [item]);
    else group.push(item);
  }
  return groups;
};

/** Grouped by division, agency, item: where, what, why, what to do. Totals are always the true ones. */
export const printText: FindingsPrinter = (result, { lang, color }) => {
  const chalk = new Chalk({ level: color ? 1 : 0 });
  const zh = lang === 'zh';
  const paint: Record<Severity, (text: string) => string> = {
    error: chalk.red,
    warning: chalk.yellow,
    info: chalk.cyan,
  };
  const lines: string[] = [];
  const one = (f: RenderedFinding): void => {
    lines.push(`  ${paint[f.severity](labels[f.severity][lang])} ${f.message}  ${chalk.dim(f.rule)}`);
    lines.push(`      ${zh ? '位置' : 'where'} ${where(f.place)}`);
    if (f.basis !== '') lines.push(`      ${zh ? '依据' : 'basis'} ${f.basis}`);
    lines.push(`      ${zh ? '改法' : 'do'} ${f.remedy}  ${chalk.dim(f.fingerprint)}`);
  };
  for (const [office, ofOffice] of groupBy(result.findings, (f) =>
    [f.division, f.agency].filter((p) => p !== undefined).join(' '),
  )) {
    if (office !== '') lines.push(chalk.bold(office));
    for (const [item, findings] of groupBy(ofOffice, (f) =>
      [f.itemName, f.place.record].filter((p) => p !== undefined && p !== '').join('  '),
    )) {
      if (item !== '') lines.push(chalk.underline(item));
      for (const f of findings) one(f);
    }
    lines.push('');
  }
  if (result.omitted !== undefined && result.omitted > 0)
    lines.push(
      zh
        ? `只列出前 ${result.findings.length} 条，另有 ${result.omitted} 条没有列出（--max 可以调大）`
        : `Only the first ${result.findings.length} are listed, ${result.omitted} more are not (raise --max)`,
    );
  const s = result.summary;
  lines.push(
    zh
      ? `核查 ${s.records} 个事项：错误 ${s.error} 条，警告 ${s.warning} 条，提示 ${s.info} 条${s.accepted > 0 ? `，已接受 ${s.accepted} 条` : ''}`
      : `${s.records} items checked: ${s.error} errors, ${s.warning} warnings, ${s.info} notes${s.accepted > 0 ? `, ${s.accepted} accepted` : ''}`,
  );
  const top = Object.entries(s.byRule)
    .sort((a, b) => b[1] - a[1])
    .slice(0, 8);
  if (top.length > 0)
    lines.push(
      `${zh ? '最多的规则：' : 'Most frequent: '}${top.map(([rule, n]) => `${rule} ${n}`).join(' · ')}`,
    );
  return `${lines.join('\n')}\n`;
};
