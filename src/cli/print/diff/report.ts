import type { DiffPrinter, PrintOptions } from '../../../core/reports/diff/report.js';

/** A report of changes for a terminal. */
export type TerminalDiffPrinter = DiffPrinter<PrintOptions & { color: boolean }>;

/** Printers by format name; each is loaded when it is asked for. Files are made in core, so that the page makes the same. */
export const diffPrinters: Record<string, () => Promise<TerminalDiffPrinter>> = {
  text: async () => (await import('./text.js')).printText,
  json: async () => (await import('../../../core/reports/diff/json.js')).printJson,
  markdown: async () => (await import('../../../core/reports/diff/markdown.js')).printMarkdown,
  github: async () => (await import('./github.js')).printGithub,
  html: async () => (await import('../../../core/reports/diff/html.js')).printHtml,
  xlsx: async () => (await import('../../../core/reports/diff/xlsx.js')).printXlsx,
  notice: async () => (await import('../../../core/reports/diff/notice.js')).printNotice,
};
