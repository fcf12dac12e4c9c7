import type {
  Bilingual,
  Catalogue,
  CatalogueInfo,
  DirectoryItem,
  LedgerEntry,
  LedgerKind,
  List,
} from '../model/index.js';
import type { LedgerDisagreement } from './ledger.js';
import type { Numbering } from './numbering.js';
import type { Allocation, CodingScheme } from './scheme.js';

/** A code that was given, and to what: the item's name for a basic code, else the code it was built on. */
export interface Assignment {
  kind: LedgerKind;
  code: string;
  name: string;
  record: string;
}

/** What got no code, and why; sentences for a person. */
export interface Refusal {
  record: string;
  reason: Bilingual;
}

/** What a run of encode would write. The same whether it is written or only shown. */
export interface EncodePlan {
  assigned: Assignment[];
  /** codes that stood already and were taken into the ledger (`adopt`) */
  adopted: Assignment[];
  /** codes whose planned cancellation came due */
  closed: Assignment[];
  /** codes that stood and stay */
  kept: number;
  refused: Refusal[];
  /** where ledger and catalogue disagree before the run, and `adopt` does not mend it */
  disagreements: LedgerDisagreement[];
  catalogue: Pick<Catalogue, 'directory' | 'lists' | 'ledger'>;
}

export interface EncodeOptions {
  /** YYYY-MM-DD */
  today: string;
  /** another scheme than the catalogue's */
  scheme?: string;
  /** take codes that stand in directory and lists, but not in the ledger, into it */
  adopt?: boolean;
}

/** What the steps of one run share. Steps replace records, they never change one that was handed in. */
export interface EncodeRun {
  readonly info: CatalogueInfo;
  readonly today: string;
  readonly scheme: CodingScheme;
  readonly allocation: Allocation;
  readonly numbering: Numbering;
  /** every code of ledger, directory and lists */
  readonly lines: Map<string, LedgerEntry>;
  directory: DirectoryItem[];
  lists: List[];
  readonly assigned: Assignment[];
  readonly refused: Refusal[];
  readonly added: LedgerEntry[];
}

export const refuse = (run: EncodeRun, record: string, zh: string, en: string): void => {
  run.refused.push({ record, reason: { zh, en } });
};

/** Plain order of code units: the same on every machine. */
export const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
