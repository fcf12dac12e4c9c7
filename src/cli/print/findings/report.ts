import type { FindingsResult, Lang } from '../../../core/model/index.js';

export interface PrintOptions {
  lang: Lang;
  color: boolean;
}

/** A report of findings: one result in, one text out. The exit code is not its business. */
export type FindingsPrinter = (result: FindingsResult, options: PrintOptions) => string | Uint8Array;

/** Printers by format name; each is loaded when it is asked for. */
export const findingsPrinters: Record<string, () => Promise<FindingsPrinter>> = {
  text: async () => (await import('./text.js')).printText,
  json: async () => (await import('./json.js')).printJson,
  ndjson: async () => (await import('./json.js')).printNdjson,
  sarif: async () => (await import('./sarif.js')).printSarif,
  junit: async () => (await import('./junit.js')).printJunit,
  github: async () => (await import('./github.js')).printGithub,
  markdown: async () => (await import('./markdown.js')).printMarkdown,
  html: async () => (await import('./html.js')).printHtml,
  xlsx: async () => (await import('./workbook.js')).printWorkbook,
};
