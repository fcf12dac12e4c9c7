import type { ReadLimits } from './limits.js';
import type { Workbook } from './sheet.js';

/** Formats we leave to the old reader. `xlsx` is here for the oracle tests; `readWorkbook` never asks for it. */
export type LegacyKind = 'xls' | 'et' | 'ods' | 'spreadsheetml' | 'html' | 'xlsx';

export interface LegacyOptions {
  kind: LegacyKind;
  name: string;
  limits: ReadLimits;
  /** of text formats: decoded by us */
  text?: string;
}

/**
 * A killable place to read old formats in: the reader behind it hangs on some damaged files. Node lends a child process
 * (src/node/legacyReader.ts), the browser a Worker. Rejects with UserError when the time or the memory is used up.
 */
export type LegacyReader = (bytes: Uint8Array, options: LegacyOptions) => Promise<Workbook>;
