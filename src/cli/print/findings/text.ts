import { Chalk } from 'chalk';
import { ruleWords } from '../../../core/messages/render.js';
import type { Severity } from '../../../core/model/index.js';
import { oneLine, shorten } from '../../../core/reports/findings/safeText.js';
import {
  agencyLabel,
  capNote,
  countOf,
  divisionLabel,
  frequentRules,
  groupBy,
  itemOf,
  severityWords,
  totals,
  where,
} from '../../../core/reports/findings/where.js';
import type { TerminalPrinter, TerminalReport } from './report.js';

const longestName = 160;

/** A finding in four lines: what, where, why, what to do. */
const blockOf = (report: TerminalReport, chalk: InstanceType<typeof Chalk>) => {
  const zh = report.lang === 'zh';
  const paint: Record<Severity, (text: string) => string> = {
    error: chalk.red,
    warning: chalk.yellow,
    info: chalk.cyan,
  };
  const [at, why, remedy] = zh ? ['位置', '依据', '改法'] : ['where', 'basis', 'to do'];
  return (finding: TerminalReport['findings'][number]): string => {
    const f = report.render(finding);
    const grade = paint[f.severity](severityWords[f.severity][report.lang]);
    const lines = [
      `  ${grade} ${oneLine(f.message)}  ${chalk.dim(f.rule)}`,
      `      ${at} ${oneLine(where(f.place, report.lang))}`,
      ...(f.basis === '' ? [] : [`      ${why} ${f.basis}`]),
      `      ${remedy} ${f.remedy}  ${chalk.dim(f.fingerprint)}`,
    ];
    return `${lines.join('\n')}\n`;
  };
};

const ending = function* (report: TerminalReport): Generator<string> {
  const { lang } = report;
  const cap = capNote(report.findings.length, countOf(report), lang);
  if (cap !== undefined) yield `${cap}${lang === 'zh' ? '（--max 可以调大）' : ' (raise --max)'}\n`;
  yield `${totals(report)}\n`;
  const top = frequentRules(report).slice(0, 8);
  if (top.length === 0) return;
  yield lang === 'zh' ? '最多的问题：\n' : 'Most frequent:\n';
  const width = String(top[0]?.[1] ?? 0).length;
  for (const [rule, n] of top)
    yield `  ${String(n).padStart(width)}  ${ruleWords(rule, lang).title}  ${rule}\n`;
};

const pieces = function* (report: TerminalReport): Generator<string> {
  const chalk = new Chalk({ level: report.color ? 1 : 0 });
  const block = blockOf(report, chalk);
  const heading = (text: string) => oneLine(shorten(text, longestName));
  for (const [division, ofDivision] of groupBy(report.findings, (f) => divisionLabel(f, report))) {
    if (division !== '') yield `${chalk.bold.inverse(heading(division))}\n`;
    for (const [agency, ofAgency] of groupBy(ofDivision, (f) => agencyLabel(f, report.lang))) {
      if (agency !== '') yield `${chalk.bold(heading(agency))}\n`;
      for (const [item, findings] of groupBy(ofAgency, itemOf)) {
        if (item !== '') yield `${chalk.underline(heading(item))}\n`;
        for (const finding of findings) yield block(finding);
      }
    }
    yield '\n';
  }
  yield* ending(report);
};

/** Grouped by division, agency, item: what, where, why, what to do. Totals are always the true ones. */
export const printText: TerminalPrinter = (report) => pieces(report);
