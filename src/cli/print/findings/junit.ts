import type { RenderedFinding } from '../../../core/model/index.js';
import type { FindingsPrinter } from './report.js';
import { capNote, countOf, groupBy, officeOf, totals, where } from './where.js';

/** Characters XML 1.0 cannot hold at all become U+FFFD. */
const xml = (text: string): string =>
  text
    .replace(
      /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g,
      '\ufffd',
    )
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll('\n', '&#10;')
    .replaceAll('\r', '&#13;')
    .replaceAll('\t', '&#9;');

const testcase = (f: RenderedFinding): string => {
  const name = `${f.rule} ${f.itemName ?? f.place.record ?? ''} ${where(f.place)}`;
  const body = `${where(f.place)}\n${f.message}\n${f.remedy}\n${f.basis}`;
  const failed = f.severity === 'error';
  const inner = failed
    ? `<failure message="${xml(f.message)}" type="${xml(f.rule)}">${xml(body)}</failure>`
    : `<system-out>${xml(body)}</system-out>`;
  return `    <testcase name="${xml(name)}" classname="${xml(officeOf(f))}">${inner}</testcase>`;
};

/** JUnit XML: a suite an office; errors are failures, the rest is said but passes. Totals are the true ones. */
export const printJunit: FindingsPrinter = (result, { lang }) => {
  const suites = [...groupBy(result.findings, officeOf)].map(([office, findings]) => {
    const failures = findings.filter((f) => f.severity === 'error').length;
    return `  <testsuite name="${xml(office === '' ? 'santong' : office)}" tests="${findings.length}" failures="${failures}" errors="0">\n${findings.map(testcase).join('\n')}\n  </testsuite>`;
  });
  const cap = capNote(result.findings.length, countOf(result), lang);
  const note = [totals(result, lang), cap].filter((t) => t !== undefined).join('；');
  const clean =
    result.findings.length === 0
      ? '  <testsuite name="santong" tests="1" failures="0" errors="0">\n    <testcase name="santong validate" classname="santong"/>\n  </testsuite>'
      : '';
  return `<?xml version="1.0" encoding="UTF-8"?>\n<!-- ${note.replaceAll('--', '—')} -->\n<testsuites name="santong" tests="${Math.max(1, countOf(result))}" failures="${result.summary.error}" errors="0">\n${[...suites, clean].filter((s) => s !== '').join('\n')}\n</testsuites>\n`;
};
