import { Chalk } from 'chalk';
import type { Severity } from '../../../core/model/index.js';
import type { FindingsPrinter } from './report.js';
import {
  capNote,
  countOf,
  frequentRules,
  groupBy,
  itemOf,
  officeOf,
  severityWords,
  totals,
  where,
} from './where.js';

/** Grouped by division, agency, item: what, where, why, what to do. Totals are always the true ones. */
export const printText: FindingsPrinter = (result, { lang, color }) => {
  const chalk = new Chalk({ level: color ? 1 : 0 });
  const zh = lang === 'zh';
  const paint: Record<Severity, (text: string) => string> = {
    error: chalk.red,
    warning: chalk.yellow,
    info: chalk.cyan,
  };
  const lines: string[] = [];
  for (const [office, ofOffice] of groupBy(result.findings, officeOf)) {
    if (office !== '') lines.push(chalk.bold(office));
    for (const [item, findings] of groupBy(ofOffice, itemOf)) {
      if (item !== '') lines.push(chalk.underline(item));
      for (const f of findings) {
        lines.push(
          `  ${paint[f.severity](severityWords[f.severity][lang])} ${f.message}  ${chalk.dim(f.rule)}`,
        );
        lines.push(`      ${zh ? '位置' : 'where'} ${where(f.place)}`);
        if (f.basis !== '') lines.push(`      ${zh ? '依据' : 'basis'} ${f.basis}`);
        lines.push(`      ${zh ? '改法' : 'to do'} ${f.remedy}  ${chalk.dim(f.fingerprint)}`);
      }
    }
    lines.push('');
  }
  const cap = capNote(result.findings.length, countOf(result), lang);
  if (cap !== undefined) lines.push(`${cap}${zh ? '（--max 可以调大）' : ' (raise --max)'}`);
  lines.push(totals(result, lang));
  const top = frequentRules(result).slice(0, 8);
  if (top.length > 0)
    lines.push(
      `${zh ? '最多的规则：' : 'Most frequent: '}${top.map(([rule, n]) => `${rule} ${n}`).join(' · ')}`,
    );
  return `${lines.join('\n')}\n`;
};
