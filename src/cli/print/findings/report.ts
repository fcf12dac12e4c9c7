import type { FindingsPrinter, Report } from '../../../core/reports/findings/report.js';

/** A report for a terminal or a CI system. */
export interface TerminalReport extends Report {
  /** a terminal that shows colours */
  readonly color: boolean;
  /** a finding's file as CI knows it: relative to the workspace, not to the catalogue */
  workspacePath(file: string): string;
}

export type TerminalPrinter = FindingsPrinter<TerminalReport>;

/** Printers by format name; each is loaded when it is asked for. Files are made in core, so that the page makes the same. */
export const findingsPrinters: Record<string, () => Promise<TerminalPrinter>> = {
  text: async () => (await import('./text.js')).printText,
  json: async () => (await import('../../../core/reports/findings/json.js')).printJson,
  ndjson: async () => (await import('../../../core/reports/findings/json.js')).printNdjson,
  sarif: async () => (await import('./sarif.js')).printSarif,
  junit: async () => (await import('./junit.js')).printJunit,
  github: async () => (await import('./github.js')).printGithub,
  markdown: async () => (await import('../../../core/reports/findings/markdown.js')).printMarkdown,
  html: async () => (await import('../../../core/reports/findings/html.js')).printHtml,
  xlsx: async () => (await import('../../../core/reports/findings/workbook.js')).printWorkbook,
};
