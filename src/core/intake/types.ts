import type { MatchResult } from '../matching/types.js';
import type { Agency, Bilingual, Catalogue, ImportedRecord, Item, MatchDecision } from '../model/index.js';

export interface IntakeOptions {
  /** a list of an agency, or a standard directory (codes kept) */
  as: 'list' | 'directory';
  /** six, nine or twelve digits; for rows that name none */
  division?: string;
  /** credit code or name; for rows that name none */
  agency?: string;
  /** label of the exercise level, for rows that name none */
  level?: string;
  /** what people decided about names; the catalogue's own decisions come after these */
  decisions?: readonly MatchDecision[];
  /** leave out how each row was recognised: of 100,000 rows the candidates and reasons are most of the plan */
  withoutMatches?: boolean;
}

/** added, updated, unchanged: in the catalogue now. review: a person decides first. rejected: cannot be placed. */
export type Outcome = 'added' | 'updated' | 'unchanged' | 'review' | 'rejected';

/** What became of one record. */
export interface IntakeRow {
  record: ImportedRecord;
  outcome: Outcome;
  reason?: Bilingual;
  /** how it was recognised; absent also `withoutMatches` */
  match?: MatchResult;
  division?: string;
  agency?: Agency;
  /** the record beside its standard, its cells being the sheet's: for rules and for the marked workbook */
  item: Item;
}

export interface Intake {
  /** the catalogue with the rows taken in; parts that did not change are the same objects */
  catalogue: Catalogue;
  rows: IntakeRow[];
  /** agencies that were registered because a row named them with a well-formed credit code */
  newAgencies: Agency[];
}
