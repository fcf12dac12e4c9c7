import type { ColumnTarget } from './columnParts.js';
import type { Severity } from './finding.js';
import type { Origin } from './place.js';
import type { ItemValues } from './values.js';

/** catalogue.yaml */
export interface CatalogueInfo {
  id: string;
  title: string;
  /** six digits of the division that keeps the catalogue */
  division: string;
  scheme: string;
  profile: string;
  codeTables: string;
  /** how the catalogue numbers local sub-items: `W` (Hubei, Hunan) or plain digits; default W */
  localSubItems?: 'W' | 'digits';
}

export type DivisionLevel = 'province' | 'city' | 'county' | 'township' | 'village';

export interface Division {
  /** 6 digits for province, city, county; 9 for a township; 12 for a village */
  code: string;
  name: string;
  level: DivisionLevel;
  parent?: string;
  /** a code of our own, because none is published */
  local?: boolean;
  /** withdrawn; `retiredOn` where the date is known */
  retired?: boolean;
  retiredOn?: string;
}

export interface Agency {
  creditCode: string;
  name: string;
  aliases?: string[];
  division: string;
  /** guiding department, two digits */
  department?: string;
  /** the credit code and phone are samples, not the real body's */
  sample?: boolean;
  /** what every item of the agency inherits unless it says otherwise */
  contact?: Pick<ItemValues, 'address' | 'hours' | 'consult' | 'complain'>;
}

export const lawKinds = [
  '法律',
  '行政法规',
  '国务院决定',
  '地方性法规',
  '部门规章',
  '政府规章',
  '规范性文件',
] as const;
export type LawKind = (typeof lawKinds)[number];

export interface Law {
  title: string;
  aliases?: string[];
  kind: LawKind;
  number?: string;
  effectiveOn?: string;
  /** no longer in force; `repealedOn` where the date is known */
  repealed?: boolean;
  repealedOn?: string;
  replacedBy?: string;
  /** number of the last article; absent where it is not known */
  lastArticle?: number;
}

export interface IntermediaryService {
  name: string;
  /** basic codes of the items that need it */
  items?: string[];
  basis?: string;
  note?: string;
}

export interface IntermediaryInstitution {
  name: string;
  creditCode?: string;
  services: string[];
  phone?: string;
  address?: string;
  sample?: boolean;
}

export interface Intermediaries {
  services: IntermediaryService[];
  institutions: IntermediaryInstitution[];
}

/** 业务办理项: one case of an item. `values` holds only what differs from the item. */
export interface HandlingItem {
  name: string;
  /** two digits, in lists and directory; fixed once given */
  serial?: string;
  handlingCode?: string;
  values: ItemValues;
}

/** 基本目录事项: the standard of one item. */
export interface DirectoryItem {
  values: ItemValues;
  handling: HandlingItem[];
  /** name of the 主项 whose 子项 this is; sub-items of one main item share its number */
  mainItem?: string;
  replaces?: string[];
  replacedBy?: string[];
  origin: Origin;
}

/** 实施清单事项 as stored: only what differs from standard and agency. */
export interface ListEntry {
  own: ItemValues;
  handling: HandlingItem[];
  /** columns of the office's sheet that no element took; kept as they came */
  extra?: Record<string, string>;
  origin: Origin;
}

/** One file of lists/: the 实施清单 of one agency in one division. */
export interface List {
  /** 6 digits, or 9 for a township */
  division: string;
  agency: string;
  entries: ListEntry[];
  file: string;
}

export type LedgerKind = 'basic' | 'implementation' | 'handling';
export type LedgerState = '在用' | '暂停' | '停用' | '作废';

/** One line of ledger.csv: 编码,类别,名称,状态,启用日期,停用日期,替代编码,说明. */
export interface LedgerEntry {
  code: string;
  kind: LedgerKind;
  name: string;
  state: LedgerState;
  since: string;
  until: string;
  replacedBy: string[];
  note: string;
}

export interface KnownIssue {
  rule: string;
  record: string;
  element?: string;
  reason: string;
  owner: string;
  expires: string;
}

/** One accepted change of accepted-changes.yaml, by its fingerprint. */
export interface AcceptedChange {
  fingerprint: string;
  reason: string;
  owner: string;
  expires: string;
}

/** profile.yaml: re-grades, switches off, requires more, on top of a built-in profile. */
export interface Profile {
  extends?: string;
  severity?: Record<string, Severity | 'off'>;
  require?: string[];
}

/** decisions.csv: what a person decided about a name, kept for next time. */
export interface MatchDecision {
  name: string;
  division: string;
  /** a basic code, or empty for “a new item” */
  code: string;
  who: string;
  when: string;
}

/** crosswalk.csv: a code of another scheme and the basic code it means. */
export interface CrosswalkEntry {
  scheme: string;
  code: string;
  basicCode: string;
  name: string;
  note: string;
}

/** mappings.yaml: what the headings of an office mean, as a person said; `null` leaves a column aside. */
export interface OfficeMapping {
  division: string;
  /** credit code; absent: every office of the division */
  agency?: string;
  /** heading as in the sheet → element or part */
  columns: Record<string, ColumnTarget | null>;
}

/** Everything a catalogue folder holds, in memory. Paths are relative to its root, with `/`. */
export interface Catalogue {
  info: CatalogueInfo;
  divisions: Division[];
  agencies: Agency[];
  laws: Law[];
  intermediaries: Intermediaries;
  directory: DirectoryItem[];
  lists: List[];
  ledger: LedgerEntry[];
  profile: Profile;
  knownIssues: KnownIssue[];
  acceptedChanges: AcceptedChange[];
  decisions: MatchDecision[];
  crosswalk: CrosswalkEntry[];
  mappings?: OfficeMapping[];
}
