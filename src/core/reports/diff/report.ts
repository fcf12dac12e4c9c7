import type { DiffResult } from '../../messages/diffResult.js';
import type { Lang } from '../../model/index.js';

export interface PrintOptions {
  lang: Lang;
}

/** A report of changes: one result in, one text or file out. */
export type DiffPrinter<Given extends PrintOptions = PrintOptions> = (
  result: DiffResult,
  options: Given,
) => string | Uint8Array;
