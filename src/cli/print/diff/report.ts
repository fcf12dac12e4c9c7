import type { DiffResult } from '../../../core/messages/diffResult.js';
import type { Lang } from '../../../core/model/index.js';

export interface PrintOptions {
  lang: Lang;
  color: boolean;
}

/** A report of changes: one result in, one text or file out. */
export type DiffPrinter = (result: DiffResult, options: PrintOptions) => string | Uint8Array;

/** Printers by format name; each is loaded when it is asked for. */
export const diffPrinters: Record<string, () => Promise<DiffPrinter>> = {
  text: async () => (await import('./text.js')).printText,
  json: async () => (await import('./json.js')).printJson,
  markdown: async () => (await import('./markdown.js')).printMarkdown,
  github: async () => (await import('./github.js')).printGithub,
  html: async () => (await import('./html.js')).printHtml,
  xlsx: async () => (await import('./xlsx.js')).printXlsx,
  notice: async () => (await import('./notice.js')).printNotice,
};
