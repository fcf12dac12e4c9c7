import type { Finding } from '../../../core/model/index.js';
import { oneLine, shorten, wellFormed } from '../../../core/reports/findings/safeText.js';
import { capNote, countOf, gravestFirst, totals } from '../../../core/reports/findings/where.js';
import type { TerminalPrinter, TerminalReport } from './report.js';

const data = (text: string): string =>
  wellFormed(text).replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
const property = (text: string): string => data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');

const kinds = { error: 'error', warning: 'warning', info: 'notice' } as const;

const annotation = (finding: Finding, report: TerminalReport): string => {
  const f = report.render(finding);
  const { file, line: at, sheet, cell } = f.place;
  const place = [
    `file=${property(report.workspacePath(file))}`,
    ...(at === undefined ? [] : [`line=${at}`]),
    `title=${property(`${f.title} (${f.rule})`)}`,
  ].join(',');
  const inSheet = sheet === undefined ? '' : `${sheet}!${cell ?? at ?? ''} `;
  const item = f.itemName === undefined ? '' : `${shorten(f.itemName, 160)}：`;
  const sentence = oneLine(`${inSheet}${item}${f.message}`);
  const basis = f.basis === '' ? '' : `\n${report.lang === 'zh' ? '依据：' : 'Basis: '}${f.basis}`;
  return `::${kinds[f.severity]} ${place}::${data(`${sentence}\n${f.remedy}${basis}`)}\n`;
};

const pieces = function* (report: TerminalReport): Generator<string> {
  for (const finding of gravestFirst(report.findings)) yield annotation(finding, report);
  const cap = capNote(report.findings.length, countOf(report), report.lang);
  if (cap !== undefined) yield `::notice::${data(cap)}\n`;
  yield `${data(totals(report))}\n`;
};

/** Annotations of GitHub Actions, worst first (it shows ten of a grade); the last line is the true total. */
export const printGithub: TerminalPrinter = (report) => pieces(report);
