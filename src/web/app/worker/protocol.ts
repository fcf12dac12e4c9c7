import type { LegacyOptions, Workbook } from '../../../core/index.js';
import type { CatalogueView, Engine, FileView, Progress, StepView, Trouble } from '../engine.js';

/** What changed without the page asking: somebody else's write, another tab. */
export interface Seen {
  catalogue?: CatalogueView;
  files?: FileView[];
  steps?: StepView[];
}

export type MethodName = keyof Engine;

/** How many arguments a method has before its `CallOptions`. */
export const argumentsOf: Readonly<Record<MethodName, number>> = {
  open: 2,
  reload: 0,
  addFile: 1,
  example: 0,
  removeFile: 1,
  map: 2,
  repair: 3,
  elements: 0,
  previewIntake: 2,
  intake: 2,
  steps: 0,
  undoStep: 0,
  stepsFile: 0,
  queue: 2,
  queueRows: 2,
  decide: 3,
  saveDecisions: 0,
  reviewFile: 1,
  clusters: 1,
  check: 1,
  findings: 3,
  excerpt: 1,
  accept: 2,
  findingsFile: 3,
  revisions: 0,
  compare: 2,
  changes: 2,
  diffFile: 1,
  explain: 1,
  ledger: 2,
  previewEncode: 1,
  encode: 1,
  stats: 0,
  board: 0,
  preview: 1,
  page: 1,
  template: 1,
  changedFiles: 0,
};

export type LegacyAnswer = { workbook: Workbook } | { trouble: Trouble };

/** Page → Worker. `read` is for a Worker of its own that reads one old file and may be killed. */
export type ToWorker =
  | { call: number; method: MethodName; args: unknown[] }
  | { cancel: number }
  | { legacy: number; answer: LegacyAnswer }
  | { read: { bytes: Uint8Array; options: LegacyOptions } };

/** Worker → page. */
export type FromWorker =
  | { answer: number; value: unknown }
  | { refused: number; trouble: Trouble }
  | { progress: number; of: Progress }
  | { seen: Seen }
  | { legacy: number; bytes: Uint8Array; options: LegacyOptions }
  | { workbook: LegacyAnswer };
