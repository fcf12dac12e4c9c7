import type { CrosswalkEntry, LedgerEntry, LedgerKind, LedgerState, MatchDecision } from './catalogue.js';

/** The CSV files of a catalogue: their headings, and rows ⇄ records. */
export const ledgerHeadings = [
  '编码',
  '类别',
  '名称',
  '状态',
  '启用日期',
  '停用日期',
  '替代编码',
  '说明',
] as const;
export const decisionHeadings = ['名称', '区划', '编码', '决定人', '日期'] as const;
export const crosswalkHeadings = ['体系', '原编码', '基本编码', '名称', '说明'] as const;

const ledgerKinds: readonly (readonly [LedgerKind, string])[] = [
  ['basic', '基本编码'],
  ['implementation', '实施编码'],
  ['handling', '业务办理项编码'],
];

const kindOfTitle = (title: string): LedgerKind => ledgerKinds.find(([, t]) => t === title)?.[0] ?? 'basic';
export const titleOfLedgerKind = (kind: LedgerKind): string =>
  ledgerKinds.find(([k]) => k === kind)?.[1] ?? '';

/** Rows after the heading row; short rows read as if padded. */
const body = (rows: string[][]): string[][] => rows.slice(1).filter((row) => row.some((cell) => cell !== ''));

export const ledgerOfRows = (rows: string[][]): LedgerEntry[] =>
  body(rows).map(
    ([code = '', kind = '', name = '', state = '', since = '', until = '', replacedBy = '', note = '']) => ({
      code,
      kind: kindOfTitle(kind),
      name,
      state: state as LedgerState,
      since,
      until,
      replacedBy: replacedBy === '' ? [] : replacedBy.split('；'),
      note,
    }),
  );

const byCode = (a: { code: string }, b: { code: string }): number =>
  a.code < b.code ? -1 : a.code > b.code ? 1 : 0;

/** Sorted by code, one line a code; a code that stands twice keeps both lines, so that nothing is lost. */
export const rowsOfLedger = (ledger: readonly LedgerEntry[]): string[][] => [
  [...ledgerHeadings],
  ...[...ledger]
    .sort(byCode)
    .map((e) => [
      e.code,
      titleOfLedgerKind(e.kind),
      e.name,
      e.state,
      e.since,
      e.until,
      e.replacedBy.join('；'),
      e.note,
    ]),
];

export const decisionsOfRows = (rows: string[][]): MatchDecision[] =>
  body(rows).map(([name = '', division = '', code = '', who = '', when = '']) => ({
    name,
    division,
    code,
    who,
    when,
  }));

export const rowsOfDecisions = (decisions: readonly MatchDecision[]): string[][] => [
  [...decisionHeadings],
  ...[...decisions]
    .sort((a, b) => (a.name + a.division < b.name + b.division ? -1 : 1))
    .map((d) => [d.name, d.division, d.code, d.who, d.when]),
];

export const crosswalkOfRows = (rows: string[][]): CrosswalkEntry[] =>
  body(rows).map(([scheme = '', code = '', basicCode = '', name = '', note = '']) => ({
    scheme,
    code,
    basicCode,
    name,
    note,
  }));

export const rowsOfCrosswalk = (crosswalk: readonly CrosswalkEntry[]): string[][] => [
  [...crosswalkHeadings],
  ...[...crosswalk]
    .sort((a, b) => (a.scheme + a.code < b.scheme + b.code ? -1 : 1))
    .map((c) => [c.scheme, c.code, c.basicCode, c.name, c.note]),
];
