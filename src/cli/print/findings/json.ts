import type { FindingsPrinter } from './report.js';

export const printJson: FindingsPrinter = (result) => `${JSON.stringify(result, null, 2)}\n`;

/** One finding a line, then one line with the summary, so that a reader may stop at any line. */
export const printNdjson: FindingsPrinter = ({ findings, ...rest }) =>
  `${findings.map((f) => `${JSON.stringify(f)}\n`).join('')}${JSON.stringify(rest)}\n`;
