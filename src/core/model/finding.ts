import type { Place } from './place.js';
import type { Bilingual } from './trouble.js';

export type Severity = 'error' | 'warning' | 'info';

/** What a slot of a message may hold; how it is shown is the renderer's business. */
export type ParamValue =
  | string
  | number
  | boolean
  | readonly string[]
  | { days: number; unit: string; note?: string }
  /** words of ours, in both languages; no part of what happened, so no part of a fingerprint */
  | Bilingual;
export type Params = Record<string, ParamValue>;

/** What a rule or an importer reports: a fact, never a sentence. */
export interface Fact {
  rule: string;
  place: Place;
  params: Params;
}

/** A graded fact. `division` and `agency` say who must act; they group reports and letters. */
export interface Finding extends Fact {
  severity: Severity;
  /** 12 hex of rule + record code (else division + name) + element + value; no row number, no sentence */
  fingerprint: string;
  division?: string;
  agency?: string;
  itemName?: string;
}

/** A finding in the reader's language, ready for any surface. */
export interface RenderedFinding extends Finding {
  title: string;
  message: string;
  remedy: string;
  basis: string;
}

export type Impact = 'breaking' | 'burden' | 'risky' | 'relief' | 'editorial' | 'neutral';
export const impacts: readonly Impact[] = ['breaking', 'burden', 'risky', 'relief', 'editorial', 'neutral'];

/** One judged change between two states of one item. */
export interface Change {
  kind: string;
  impact: Impact;
  item: { code?: string; name: string; division?: string; agency?: string };
  element?: string;
  before?: unknown;
  after?: unknown;
  params: Params;
  fingerprint: string;
}
