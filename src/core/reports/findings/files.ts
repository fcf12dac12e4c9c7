import type { FindingsPrinter } from './report.js';

/** Findings as files, by format; each is loaded when it is asked for. */
export const findingsFiles = {
  json: async () => (await import('./json.js')).printJson,
  markdown: async () => (await import('./markdown.js')).printMarkdown,
  html: async () => (await import('./html.js')).printHtml,
  xlsx: async () => (await import('./workbook.js')).printWorkbook,
} as const satisfies Record<string, () => Promise<FindingsPrinter>>;

/** A letter an office; the library that writes Word documents is loaded when it is asked for. */
export const lettersPrinter = async () => (await import('./letters.js')).printLetters;
