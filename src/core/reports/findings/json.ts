import type { FindingsPrinter, Report } from './report.js';

/** The text of one value as it stands inside the whole document. */
const inside = (value: unknown, indent: string): string =>
  JSON.stringify(value, null, 2).replaceAll('\n', `\n${indent}`);

/** The contract's result, key by key in its order; the findings are written one by one. */
const document = function* (report: Report): Generator<string> {
  const { format, date, catalogue, inputs, summary, ...rest } = report.head;
  const before = { format, date, ...(catalogue !== undefined && { catalogue }), inputs, summary };
  yield '{\n';
  for (const [key, value] of Object.entries(before)) yield `  "${key}": ${inside(value, '  ')},\n`;
  yield '  "findings": [';
  let first = true;
  for (const finding of report.findings) {
    yield `${first ? '' : ','}\n    ${inside(report.render(finding), '    ')}`;
    first = false;
  }
  yield first ? ']' : '\n  ]';
  for (const [key, value] of Object.entries(rest)) yield `,\n  "${key}": ${inside(value, '  ')}`;
  yield '\n}\n';
};

/** `santong-findings/1`, as JSON.stringify(result, null, 2) would write it, without one giant text. */
export const printJson: FindingsPrinter = (report) => document(report);

const lines = function* (report: Report): Generator<string> {
  for (const finding of report.findings) yield `${JSON.stringify(report.render(finding))}\n`;
  yield `${JSON.stringify(report.head)}\n`;
};

/** One finding a line, then one line with everything else; a reader may stop at any line. */
export const printNdjson: FindingsPrinter = (report) => lines(report);
