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
};
