import type { Fact } from '../model/index.js';

/** A parsed and checked file: its value, the lines of its records, what the schema found. */
export interface ParsedFile {
  value: unknown;
  lines: number[];
  /** their place lacks the file: the same content may stand in many */
  facts: Fact[];
}
