import type { Finding } from '../../../core/model/index.js';
import { shorten, wellFormed } from '../../../core/reports/findings/safeText.js';
import {
  capNote,
  countGrade,
  countOf,
  groupBy,
  officeOf,
  severityWords,
  totals,
  where,
} from '../../../core/reports/findings/where.js';
import type { TerminalPrinter, TerminalReport } from './report.js';

/** Characters XML 1.0 cannot hold at all become U+FFFD; line breaks survive in attributes as references. */
const xml = (text: string): string =>
  wellFormed(text)
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '\ufffd')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll('\n', '&#10;')
    .replaceAll('\r', '&#13;')
    .replaceAll('\t', '&#9;');

const testcase = (finding: Finding, office: string, report: TerminalReport): string => {
  const f = report.render(finding);
  const place = where({ ...f.place, file: report.workspacePath(f.place.file) }, report.lang);
  const name = `${f.rule} ${shorten(f.itemName ?? f.place.record ?? '', 160)} ${place}`;
  const grade = severityWords[f.severity][report.lang];
  const body = [`${grade} ${f.message}`, place, f.remedy, f.basis].filter((t) => t !== '').join('\n');
  const inner =
    f.severity === 'error'
      ? `<failure message="${xml(f.message)}" type="${xml(f.rule)}">${xml(body)}</failure>`
      : `<system-out>${xml(body)}</system-out>`;
  return `    <testcase name="${xml(name)}" classname="${xml(office)}">${inner}</testcase>\n`;
};

const pieces = function* (report: TerminalReport): Generator<string> {
  const { findings, head } = report;
  const cap = capNote(findings.length, countOf(report), report.lang);
  const note = [totals(report), cap].filter((t) => t !== undefined).join('；');
  yield `<?xml version="1.0" encoding="UTF-8"?>\n<!-- ${note.replaceAll('--', '—')} -->\n`;
  yield `<testsuites name="santong" tests="${Math.max(1, countOf(report))}" failures="${head.summary.error}" errors="0">\n`;
  for (const [name, ofOffice] of groupBy(findings, (f) => officeOf(f, report))) {
    const office = name === '' ? 'santong' : name;
    yield `  <testsuite name="${xml(office)}" tests="${ofOffice.length}" failures="${countGrade(ofOffice, 'error')}" errors="0">\n`;
    for (const finding of ofOffice) yield testcase(finding, office, report);
    yield '  </testsuite>\n';
  }
  if (findings.length === 0)
    yield '  <testsuite name="santong" tests="1" failures="0" errors="0">\n    <testcase name="santong validate" classname="santong"/>\n  </testsuite>\n';
  yield '</testsuites>\n';
};

/** JUnit XML: a suite an office; errors are failures, the rest is said but passes. Totals are the true ones. */
export const printJunit: TerminalPrinter = (report) => pieces(report);
