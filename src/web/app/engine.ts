import type {
  Bilingual,
  ColumnPart,
  ColumnTarget,
  DiffResult,
  ElementId,
  FindingsResult,
  Impact,
  Lang,
  Place,
  RenderedFinding,
  Severity,
  Stats,
} from '../../core/index.js';

/**
 * What the page may ask of the engine. Everything here crosses a thread: plain data only. The engine holds the catalogue, the files
 * that were dropped in and the long lists of results; the page asks for the stretch it shows.
 */

export interface CatalogueView {
  id: string;
  title: string;
  division: string;
  scheme: string;
  profile: string;
  /** digest over all files */
  sha256: string;
  /** nothing can be written: `--read-only`, or the embedded catalogue of the server */
  readOnly: boolean;
  /** `server`: written to the folder; `page`: changes stay in this browser and can be downloaded */
  host: 'server' | 'page';
  /** folder as people know it; the embedded example says so */
  place: string;
  embedded: boolean;
  standards: number;
  entries: number;
  divisions: { code: string; name: string; level: string; parent?: string }[];
  agencies: { creditCode: string; name: string; division: string }[];
}

export interface Progress {
  /** what is being done, in words */
  text: Bilingual;
  /** 0–1, absent when it cannot be told */
  share?: number;
}

/** One call of the page; `abort` makes the engine drop it as soon as it can. */
export interface CallOptions {
  signal?: AbortSignal;
  progress?: (progress: Progress) => void;
}

/* —— 收 —— */

export type FileId = string;

export interface SheetView {
  sheet: string;
  kind: 'table' | 'form' | 'skipped';
  hidden: boolean;
  headerRows: number[];
  columns: {
    column: string;
    heading: string;
    element: ElementId | null;
    how: 'exact' | 'alias' | 'near' | 'mapping' | 'none';
    /** the part of the element, or the mark of the sheet, the column is read as */
    part?: ColumnPart;
  }[];
  /** what was said of the columns on this desk, by heading or letters */
  said: MappingChoice['columns'];
  /** rows taken as items */
  rows: number;
  /** rows passed over, the first 500; `skippedTotal` counts all */
  skipped: { row: number; why: string }[];
  skippedTotal: number;
  /** the first rows as shown in the sheet: picture for choosing the mapping; row numbers are 1-based */
  picture: { row: number; cells: string[] }[];
  /** letters of the columns of `picture` */
  letters: string[];
}

export interface FileView {
  id: FileId;
  name: string;
  kind: string;
  encoding?: string;
  bytes: number;
  sha256: string;
  records: number;
  sheets: SheetView[];
  /** the file could not be read: what and what to do */
  trouble?: Bilingual;
  /** the first 5,000; `rule:<id>` as the id of a repair stands for all of a rule */
  repairs: Repair[];
  /** all of them, by rule, most first */
  repairRules: { rule: string; title: Bilingual; total: number; applied: number }[];
}

/** A cell that can be mended safely: `before` as it stands, `after` as it will be read. Applied or undone one by one or all of a rule. */
export interface Repair {
  id: string;
  file: FileId;
  rule: string;
  place: Place;
  title: Bilingual;
  before: string;
  after: string;
  applied: boolean;
}

export interface ColumnMeaning {
  id: ColumnTarget;
  title: string;
  /** a part of an element, or what belongs to no element */
  part: boolean;
}

export interface MappingChoice {
  sheet: string;
  headerRow?: number;
  /** heading or column letter → element or part, `null` to leave the column aside */
  columns: Record<string, ColumnTarget | null>;
}

export interface IntakeChoice {
  as: 'list' | 'directory';
  division?: string;
  agency?: string;
  level?: string;
}

export interface IntakeView {
  records: number;
  added: number;
  updated: number;
  unchanged: number;
  review: number;
  rejected: number;
  /** why rows were left out, grouped, most first */
  left: { why: Bilingual; rows: number; places: Place[] }[];
  /** catalogue files that would change, or did */
  files: string[];
  newAgencies: { creditCode: string; name: string }[];
  findings: Record<Severity, number>;
}

/* —— 认 —— */

export interface QueueRow {
  id: number;
  place: Place;
  name: string;
  division: string;
  agency?: string;
  decision: 'same' | 'review' | 'new';
  /** what a person said, now or earlier */
  decided?: { code: string | 'new'; who: string; when: string };
  score: number;
  reasons: string[];
  contradictions: string[];
  candidates: {
    key: string;
    basicCode?: string;
    name: string;
    /** the name as runs of text, `same: false` where it differs from the row's */
    runs: { text: string; same: boolean }[];
    score: number;
    relation: 'same' | 'parent' | 'child' | 'sibling' | 'other';
    reasons: string[];
  }[];
}

export interface QueueView {
  total: number;
  same: number;
  review: number;
  new: number;
  contradicted: number;
  decided: number;
  /** decided on this desk and not yet in decisions.csv, also for other files */
  unsaved: number;
}

export interface Cluster {
  reason: string;
  score: number;
  members: { name: string; code?: string; place: Place }[];
}

/* —— 核 —— */

export type CheckTarget = { kind: 'catalogue' } | { kind: 'files'; files: FileId[] };

export interface CheckChoice {
  target: CheckTarget;
  profile?: string;
}

export interface Group {
  key: string;
  label: string;
  count: number;
  severity?: Severity;
}

export interface CheckView {
  head: Omit<FindingsResult, 'findings'>;
  byRule: Group[];
  byDivision: Group[];
  byAgency: Group[];
  suppressed: { because: string; records: number }[];
  /** rules that failed (our bug); the others ran */
  crashes?: { rule: string; record: string; stack: string }[];
}

export interface FindingFilter {
  text?: string;
  severity?: Severity;
  rule?: string;
  division?: string;
  agency?: string;
}

export type FindingOrder = 'list' | 'grave' | 'rule';

/** `index` names the finding in later calls. */
export interface FindingRow extends RenderedFinding {
  index: number;
}

/** The surroundings of a finding's cell. */
export interface Excerpt {
  sheet: string;
  letters: string[];
  rows: { row: number; cells: string[]; header: boolean }[];
  /** where the faulty cell stands in `rows` and `letters` */
  at: { row: number; column: number };
}

export interface Acceptance {
  reason: string;
  owner: string;
  expires: string;
}

export type FindingsFile = 'annotated' | 'letters' | 'html' | 'xlsx' | 'json' | 'markdown';

/* —— 比 —— */

export type OperandChoice =
  | { kind: 'catalogue' }
  | { kind: 'file'; file: FileId }
  | { kind: 'division'; code: string }
  | { kind: 'revision'; name: string };

export interface Revision {
  name: string;
  date: string;
  subject: string;
}

export interface DiffView {
  head: Omit<DiffResult, 'changes'>;
  byKind: Group[];
}

export interface ChangeFilter {
  text?: string;
  impact?: Impact;
  kind?: string;
  /** `impact` (default): as the reports list them, gravest first; `item`: all of an item together, the items with the gravest first */
  order?: 'impact' | 'item';
}

export type ChangeRow = DiffResult['changes'][number] & {
  index: number;
  /** the text of the element as runs, when both sides are text */
  runs?: { text: string; mark: 'same' | 'added' | 'removed' }[];
};

export type DiffFile = 'notice' | 'html' | 'xlsx' | 'json' | 'markdown';

/* —— 码 —— */

export interface CodeView {
  code: string;
  kind: string;
  scheme: string;
  schemeTitle: string;
  basis: string;
  valid: boolean;
  segments: { id: string; title: string; value: string; meaning: string }[];
  problems: { rule: string; severity: string; message: string }[];
  known?: { title: string; text: string }[];
}

export interface LedgerRow {
  code: string;
  kind: string;
  name: string;
  status: string;
  startedOn: string;
  endedOn: string;
  replacedBy: string;
  note: string;
}

/** What encoding or a life operation would do; the same data `santong encode --format json` prints. */
export interface EncodeView {
  assigned: { kind: 'basic' | 'implementation' | 'handling'; code: string; name: string; record: string }[];
  adopted: { kind: string; code: string; name: string; record: string }[];
  closed: { kind: string; code: string; name: string; record: string }[];
  kept: number;
  refused: { record: string; reason: string }[];
  touched: { file: string; record: string; what: string }[];
  files: string[];
}

export type EncodeAction =
  | { do: 'give'; adopt: boolean }
  | { do: 'retire' | 'suspend' | 'resume'; code: string; on?: string; reason?: string }
  | { do: 'rename'; code: string; name: string; reason?: string }
  | { do: 'split'; code: string; into: string[]; on?: string; reason?: string }
  | { do: 'merge'; codes: string[]; into: string; on?: string; reason?: string }
  | { do: 'transfer'; code: string; to: string; on?: string; reason?: string }
  | { do: 'lift'; code: string; levels: string[]; to?: string; on?: string; reason?: string };

/* —— 看 —— */

export interface PreviewPage {
  path: string;
  title: string;
}

export interface Download {
  name: string;
  type: string;
  bytes: Uint8Array;
}

/** Somebody else wrote meanwhile: nothing was written; `files` say where. */
export interface Conflict {
  files: string[];
  text: Bilingual;
}

export type Written =
  | { ok: true; files: string[]; catalogue: CatalogueView }
  | { ok: false; conflict: Conflict };

export interface Stretch<Row> {
  total: number;
  from: number;
  rows: Row[];
}

export interface Window {
  from: number;
  count: number;
}

/** A step as the log keeps it (`santong-steps/1`): what `santong import --replay` does again. */
export interface StepView {
  n: number;
  at: string;
  text: Bilingual;
  undone: boolean;
  /** written to the catalogue: undoing passes it over */
  written: boolean;
}

/**
 * Every method may reject with a `Trouble` (what happened, what to do) — never with a bare stack. `lang` is the language of sentences
 * made by the engine.
 */
export interface Engine {
  /** read the catalogue from its store and what this browser kept of an earlier visit */
  open(
    lang: Lang,
    date: string,
    call?: CallOptions,
  ): Promise<{ catalogue: CatalogueView; files: FileView[]; steps: StepView[] }>;
  /** read the catalogue again: somebody changed it */
  reload(call?: CallOptions): Promise<CatalogueView>;

  addFile(file: File, call?: CallOptions): Promise<FileView>;
  /** a real-shaped workbook to try with, to be put in as any other */
  example(): Promise<Download>;
  removeFile(id: FileId): Promise<void>;
  map(id: FileId, choice: MappingChoice, call?: CallOptions): Promise<FileView>;
  /** apply or undo repairs */
  repair(id: FileId, repairs: string[], applied: boolean): Promise<FileView>;
  /** all a column can be, elements first */
  elements(): Promise<ColumnMeaning[]>;
  previewIntake(files: FileId[], choice: IntakeChoice, call?: CallOptions): Promise<IntakeView>;
  intake(
    files: FileId[],
    choice: IntakeChoice,
    call?: CallOptions,
  ): Promise<{ view: IntakeView; written: Written }>;
  steps(): Promise<StepView[]>;
  undoStep(): Promise<{ steps: StepView[]; files: FileView[] }>;
  stepsFile(): Promise<Download>;

  queue(files: FileId[], choice: IntakeChoice, call?: CallOptions): Promise<QueueView>;
  queueRows(
    show: 'review' | 'same' | 'new' | 'all' | 'contradicted',
    window: Window,
  ): Promise<Stretch<QueueRow>>;
  /** code of the directory item, `new` when there is none, `null` to take the decision back; written with `saveDecisions` */
  decide(row: number, decision: string | 'new' | null, who: string): Promise<QueueView>;
  saveDecisions(): Promise<Written>;
  reviewFile(format: 'xlsx' | 'csv'): Promise<Download>;
  clusters(of: 'directory' | 'queue', call?: CallOptions): Promise<Cluster[]>;

  check(choice: CheckChoice, call?: CallOptions): Promise<CheckView>;
  findings(filter: FindingFilter, order: FindingOrder, window: Window): Promise<Stretch<FindingRow>>;
  excerpt(index: number): Promise<Excerpt | undefined>;
  accept(index: number, why: Acceptance): Promise<Written>;
  findingsFile(
    format: FindingsFile,
    filter: FindingFilter,
    options: { due?: string; file?: FileId },
  ): Promise<Download>;

  revisions(): Promise<Revision[]>;
  compare(before: OperandChoice, after: OperandChoice, call?: CallOptions): Promise<DiffView>;
  changes(filter: ChangeFilter, window: Window): Promise<Stretch<ChangeRow>>;
  diffFile(format: DiffFile): Promise<Download>;

  explain(codes: string[]): Promise<CodeView[]>;
  ledger(search: string, window: Window): Promise<Stretch<LedgerRow>>;
  previewEncode(action: EncodeAction, call?: CallOptions): Promise<EncodeView>;
  encode(action: EncodeAction, call?: CallOptions): Promise<{ view: EncodeView; written: Written }>;

  stats(call?: CallOptions): Promise<Stats>;
  board(call?: CallOptions): Promise<Download>;
  /** pages of the portal site for these items; `page` gives one as it will be published */
  preview(division: string | undefined, call?: CallOptions): Promise<PreviewPage[]>;
  page(path: string): Promise<string>;
  template(itemType: string | undefined): Promise<Download>;
  /** `host: 'page'` only: the changed files of the catalogue as a zip */
  changedFiles(): Promise<Download>;
}

/** What a call is refused with; `code` as of UserError. */
export interface Trouble {
  code: string;
  text: Bilingual;
  bug?: string;
}
