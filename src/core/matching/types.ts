import type { LegalBasis, MatchDecision } from '../model/index.js';
import type { Reason } from './reasons.js';
import type { Thresholds } from './thresholds.js';

/** `same`: one item beyond doubt. `review`: a person decides. `new`: nothing in the directory comes near. */
export type Verdict = 'same' | 'review' | 'new';

/**
 * What a candidate is to the row: `same` item · `parent` wider than the row (a main item, the row is one of its cases) ·
 * `child` narrower · `sibling` the same object and act in another case · `other`.
 */
export type Relation = 'same' | 'parent' | 'child' | 'sibling' | 'other';

/** A standard item as the matcher sees it. `handling` are the names of its 业务办理项. */
export interface StandardEntry {
  /** what names it: its basic code, else its name; filled in by `buildIndex` when absent */
  key?: string;
  name: string;
  basicCode?: string;
  aliases?: readonly string[];
  handling?: readonly string[];
  /** label of 事项类型, 行政许可 … */
  itemType?: string;
  /** two digits of the guiding department, or a department's name */
  department?: string;
  legalBasis?: readonly LegalBasis[];
  levels?: readonly string[];
  serviceObjects?: readonly string[];
  resultName?: string;
}

/** One row to be recognised. Codes as they came; only `name` is needed. */
export interface MatchQuery {
  name: string;
  /** the main item beside a handling item's name, when the list has such a column */
  mainName?: string;
  basicCode?: string;
  implementationCode?: string;
  itemType?: string;
  department?: string;
  legalBasis?: readonly LegalBasis[];
  levels?: readonly string[];
  serviceObjects?: readonly string[];
  resultName?: string;
  /** six or nine digits of the division whose list it is; earlier decisions are kept by name and division */
  division?: string;
}

export interface Candidate {
  key: string;
  basicCode?: string;
  name: string;
  /** the handling item whose name agreed, when it was not the item's own */
  handling?: string;
  /** 0–1 */
  score: number;
  relation: Relation;
  reasons: Reason[];
}

export interface MatchResult {
  decision: Verdict;
  /** key of the accepted candidate; only with `same` */
  key?: string;
  basicCode?: string;
  /** score of the first candidate, 0 without one */
  score: number;
  reasons: Reason[];
  /** best first, at most `thresholds.candidates` */
  candidates: Candidate[];
  /** what must be shown to a person whatever the decision: a code against its name, a decision against today's directory */
  contradictions: Reason[];
}

export interface MatchOptions {
  thresholds?: Partial<Thresholds>;
  /** earlier decisions of people, `decisions.csv` */
  decisions?: readonly MatchDecision[];
  /** the basic code inside any code of the list's scheme; default reads 12, 13, 31 and 33 characters of the national scheme */
  readBasicCode?: (code: string) => string | undefined;
}
