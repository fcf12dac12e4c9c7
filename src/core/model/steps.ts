import type { ColumnTarget } from './columnParts.js';

/** A file as a log names it: found again by its digest, whatever it is called by then. */
export interface StepFile {
  name: string;
  sha256: string;
}

/** One cell mended before its sheet is read: `before` as shown in the sheet, `after` as it is read instead. */
export interface CellRepair {
  /** the rule that names the fault */
  rule: string;
  sheet: string;
  cell: string;
  before: string;
  after: string;
}

/** Which heading is which element or part, for one sheet of one file; `null` leaves the column aside. */
export interface MapStep {
  do: 'map';
  file: StepFile;
  sheet: string;
  headerRow?: number;
  columns: Record<string, ColumnTarget | null>;
}

export interface RepairStep {
  do: 'repair';
  file: StepFile;
  cells: CellRepair[];
}

/** What a person decided about a name: a basic code, empty for a new item. */
export interface DecideStep {
  do: 'decide';
  name: string;
  division: string;
  code: string;
  who: string;
  when: string;
}

/** Files taken into the catalogue, with the mappings, repairs and decisions since the step before that wrote. */
export interface ImportStep {
  do: 'import';
  files: StepFile[];
  as: 'list' | 'directory';
  division?: string;
  agency?: string;
  level?: string;
}

/** Decisions written to decisions.csv without taking rows in. */
export interface SaveDecisionsStep {
  do: 'save-decisions';
}

export type LoggedStep = MapStep | RepairStep | DecideStep | ImportStep | SaveDecisionsStep;

/** `santong-steps/1`: what was done on the page, in order; `santong import --replay` does it again. */
export interface StepLog {
  format: 'santong-steps/1';
  /** what “today” was */
  date: string;
  /** the catalogue worked on */
  catalogue: string;
  steps: LoggedStep[];
}
