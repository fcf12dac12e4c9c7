import type { DirectoryItem, Division, HandlingItem, List, ListEntry } from '../model/index.js';
import { type CreditCodeReading, readCreditCode } from './creditCode.js';
import type { EncodeRun } from './encodePlan.js';
import { standardsOf } from './ledger.js';

const levelDigits = { province: '2', city: '3', county: '4', township: '5', village: '6' } as const;

export const levelOfList = (list: List, divisions: ReadonlyMap<string, Division>): string | undefined => {
  const level = divisions.get(list.division)?.level;
  if (level !== undefined) return levelDigits[level];
  if (list.division.length === 9) return levelDigits.township;
  if (list.division.length === 12) return levelDigits.village;
  if (!/^\d{6}$/.test(list.division)) return undefined;
  return list.division.endsWith('0000') ? '2' : list.division.endsWith('00') ? '3' : '4';
};

/** What a standard item says of its cases. */
export interface StandardCases {
  serialOfName: ReadonlyMap<string, string | undefined>;
  serials: readonly string[];
  /** what a list that names no cases takes over */
  inherited: readonly HandlingItem[];
}

/** What the list step looks up again and again. */
export interface Lookup {
  standards: ReadonlyMap<string, DirectoryItem>;
  /** names that exactly one coded item of the directory has */
  codeOfName: ReadonlyMap<string, string>;
  divisions: ReadonlyMap<string, Division>;
  /** how many entries want or have an implementation code */
  wanted: Map<string, number>;
  /** handling serials of ledger lines, by implementation code */
  serials: ReadonlyMap<string, string[]>;
  /** remembered: a list names its agency once, its entries ask thousands of times */
  credit(creditCode: string): CreditCodeReading;
  cases(standard: DirectoryItem): StandardCases;
}

const codesByName = (directory: readonly DirectoryItem[]): Map<string, string> => {
  const codes = new Map<string, string>();
  const doubled = new Set<string>();
  for (const { values } of directory) {
    const { name, basicCode, status } = values;
    if (name === undefined || basicCode === undefined || status === '取消') continue;
    if (codes.has(name)) doubled.add(name);
    codes.set(name, basicCode);
  }
  for (const name of doubled) codes.delete(name);
  return codes;
};

/** The entry's basic code: its own, or that of the one standard item of exactly its name. */
export const basicOfEntry = (entry: ListEntry, lookup: Lookup): string | undefined =>
  entry.own.basicCode ?? lookup.codeOfName.get(entry.own.name ?? '');

export const intended = (
  run: EncodeRun,
  list: List,
  level: string | undefined,
  basicCode: string,
): string | undefined =>
  level === undefined
    ? undefined
    : run.allocation.implementation({ basicCode, creditCode: list.agency, division: list.division, level });

const casesOf = ({ handling }: DirectoryItem): StandardCases => ({
  serialOfName: new Map(handling.map(({ name, serial }) => [name, serial])),
  serials: handling.flatMap(({ serial }) => serial ?? []),
  inherited: handling.flatMap(({ name, serial }) =>
    serial === undefined ? [] : [{ name, serial, values: {} }],
  ),
});

const remembering = <K, V>(compute: (key: K) => V): ((key: K) => V) => {
  const known = new Map<K, V>();
  return (key) => {
    const kept = known.get(key);
    if (kept !== undefined) return kept;
    const value = compute(key);
    known.set(key, value);
    return value;
  };
};

export const lookupOf = (run: EncodeRun, divisions: readonly Division[]): Lookup => {
  const serials = new Map<string, string[]>();
  for (const { kind, code } of run.lines.values()) {
    const split = kind === 'handling' ? run.allocation.splitHandling(code) : undefined;
    if (split === undefined) continue;
    const known = serials.get(split.implementation);
    if (known === undefined) serials.set(split.implementation, [split.serial]);
    else known.push(split.serial);
  }
  const lookup: Lookup = {
    standards: standardsOf(run.directory),
    codeOfName: codesByName(run.directory),
    divisions: new Map(divisions.map((division) => [division.code, division])),
    wanted: new Map(),
    serials,
    credit: remembering(readCreditCode),
    cases: remembering(casesOf),
  };
  for (const list of run.lists) {
    const level = levelOfList(list, lookup.divisions);
    for (const entry of list.entries) {
      const basicCode = basicOfEntry(entry, lookup);
      const code =
        entry.own.implementationCode ??
        (basicCode === undefined ? undefined : intended(run, list, level, basicCode));
      if (code !== undefined) lookup.wanted.set(code, (lookup.wanted.get(code) ?? 0) + 1);
    }
  }
  return lookup;
};
