import type { DiffPrinter } from './report.js';

export const printJson: DiffPrinter = (result) => `${JSON.stringify(result, null, 2)}\n`;
