import type { DiffPrinter } from './report.js';

/** Changes as files, by format; each is loaded when it is asked for. */
export const diffFiles = {
  json: async () => (await import('./json.js')).printJson,
  markdown: async () => (await import('./markdown.js')).printMarkdown,
  html: async () => (await import('./html.js')).printHtml,
  xlsx: async () => (await import('./xlsx.js')).printXlsx,
  notice: async () => (await import('./notice.js')).printNotice,
} as const satisfies Record<string, () => Promise<DiffPrinter>>;
