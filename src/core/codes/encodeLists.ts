import type { DirectoryItem, Division, HandlingItem, LedgerEntry, List, ListEntry } from '../model/index.js';
import { readCreditCode } from './creditCode.js';
import { giveSerials } from './encodeHandling.js';
import { type EncodeRun, refuse } from './encodePlan.js';
import { isClosed, ledgerLine, standardsOf } from './ledger.js';

const levelDigits = { province: '2', city: '3', county: '4', township: '5', village: '6' } as const;

const levelOfList = (list: List, divisions: ReadonlyMap<string, Division>): string | undefined => {
  const level = divisions.get(list.division)?.level;
  if (level !== undefined) return levelDigits[level];
  if (list.division.length === 9) return levelDigits.township;
  if (list.division.length === 12) return levelDigits.village;
  if (!/^\d{6}$/.test(list.division)) return undefined;
  return list.division.endsWith('0000') ? '2' : list.division.endsWith('00') ? '3' : '4';
};

/** What the list step looks up again and again. */
interface Lookup {
  standards: ReadonlyMap<string, DirectoryItem>;
  /** names that exactly one coded item of the directory has */
  codeOfName: ReadonlyMap<string, string>;
  divisions: ReadonlyMap<string, Division>;
  /** how many entries want or have an implementation code */
  wanted: Map<string, number>;
  /** handling serials of ledger lines, by implementation code */
  serials: ReadonlyMap<string, string[]>;
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
const basicOfEntry = (entry: ListEntry, lookup: Lookup): string | undefined =>
  entry.own.basicCode ?? lookup.codeOfName.get(entry.own.name ?? '');

const intended = (
  run: EncodeRun,
  list: List,
  level: string | undefined,
  basicCode: string,
): string | undefined =>
  level === undefined
    ? undefined
    : run.allocation.implementation({ basicCode, creditCode: list.agency, division: list.division, level });

const lookupOf = (run: EncodeRun, divisions: readonly Division[]): Lookup => {
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

/** Registers a code, or gives back one that the ledger holds for the very same thing. False when it is closed or stands for something else. */
const register = (run: EncodeRun, line: LedgerEntry, record: string): boolean => {
  const known = run.lines.get(line.code);
  if (known !== undefined && isClosed(known)) {
    refuse(
      run,
      record,
      `编码 ${line.code} 已于 ${known.until || '此前'}停用，停用的编码不再启用；要恢复办理须人工决定`,
      `code ${line.code} was closed on ${known.until || 'an earlier day'} and a closed code never returns; a person must decide`,
    );
    return false;
  }
  if (known !== undefined && line.kind === 'handling' && known.name !== line.name) {
    refuse(
      run,
      record,
      `业务办理项编码 ${line.code} 在台账里属于“${known.name}”，不能给“${line.name}”；换一个序号`,
      `handling code ${line.code} belongs to “${known.name}” in the ledger and cannot go to “${line.name}”; use another serial`,
    );
    return false;
  }
  if (known === undefined) {
    run.lines.set(line.code, line);
    run.added.push(line);
  }
  run.assigned.push({ kind: line.kind, code: line.code, name: line.name, record });
  return true;
};

const implementationFor = (
  run: EncodeRun,
  list: List,
  level: string | undefined,
  basicCode: string,
  name: string,
  lookup: Lookup,
): string | undefined => {
  const standard = lookup.standards.get(basicCode);
  const no = (zh: string, en: string): undefined =>
    refuse(
      run,
      basicCode,
      `“${name}”（${list.file}）：${zh}`,
      `“${name}” (${list.file}): ${en}`,
    ) as undefined;
  if (standard === undefined)
    return no(
      `基本编码 ${basicCode} 不在基本目录内，先入目录`,
      `basic code ${basicCode} is not in the directory; take it in first`,
    );
  if (standard.values.status === '取消')
    return no(
      `标准事项 ${basicCode} 已取消，不能再进清单`,
      `the standard item ${basicCode} is cancelled and may not be listed`,
    );
  const credit = readCreditCode(list.agency);
  if (!credit.wellFormed) return no(credit.problems[0]?.text.zh ?? '', credit.problems[0]?.text.en ?? '');
  if (level === undefined)
    return no(
      `区划“${list.division}”的层级不明，先在 divisions.yaml 里登记`,
      `the level of division “${list.division}” is not known; register it in divisions.yaml`,
    );
  const code = intended(run, list, level, basicCode);
  if (code === undefined)
    return no(
      `方案“${run.scheme.title.zh}”没有公开实施编码的规则`,
      `the scheme “${run.scheme.title.en}” has no published rule for implementation codes`,
    );
  if ((lookup.wanted.get(code) ?? 0) > 1)
    return no(
      `实施编码 ${code} 会落到两条清单事项上（同一实施主体、同一事项列了两次），先合并`,
      `implementation code ${code} would fall on two entries (one agency lists one item twice); merge them first`,
    );
  return register(run, ledgerLine('implementation', code, name, run.today), basicCode) ? code : undefined;
};

/** Handling items of an entry: its own, else the standard's, which it carries on unless it says otherwise. */
const handlingOf = (entry: ListEntry, standard: DirectoryItem | undefined): readonly HandlingItem[] =>
  entry.handling.length > 0
    ? entry.handling
    : (standard?.handling
        .filter(({ serial }) => serial !== undefined)
        .map(({ name, serial = '' }) => ({ name, serial, values: {} })) ?? []);

const codeHandling = (
  run: EncodeRun,
  entry: ListEntry,
  implementation: string,
  name: string,
  lookup: Lookup,
): Pick<ListEntry, 'own' | 'handling'> => {
  const { own } = entry;
  const standard = lookup.standards.get(own.basicCode ?? '');
  const items = handlingOf(entry, standard);
  if (items.length === 0) {
    const first = run.scheme.next('handling');
    const code =
      own.handlingCode ?? (first === undefined ? undefined : run.allocation.handling(implementation, first));
    if (own.handlingCode !== undefined || code === undefined) return { own, handling: entry.handling };
    return register(run, ledgerLine('handling', code, name, run.today), implementation)
      ? { own: { ...own, handlingCode: code }, handling: entry.handling }
      : { own, handling: entry.handling };
  }
  if (
    run.allocation.handling(implementation, '01') === undefined ||
    items.every(({ handlingCode }) => handlingCode !== undefined)
  )
    return { own, handling: entry.handling };
  const serialOfName = new Map(standard?.handling.map((one) => [one.name, one.serial]));
  const fixed = items.map((item) => {
    const serial =
      item.serial ??
      (item.handlingCode === undefined
        ? serialOfName.get(item.name)
        : run.allocation.splitHandling(item.handlingCode)?.serial);
    return serial === undefined || serial === item.serial ? item : { ...item, serial };
  });
  const taken = [
    ...(lookup.serials.get(implementation) ?? []),
    ...(standard?.handling.flatMap(({ serial }) => serial ?? []) ?? []),
    ...fixed.flatMap(({ serial }) => serial ?? []),
    ...(own.handlingCode === undefined
      ? []
      : [run.allocation.splitHandling(own.handlingCode)?.serial ?? '00']),
  ];
  const times = new Map<string, number>();
  const numbered = giveSerials(run, implementation, fixed, taken);
  for (const { serial } of numbered)
    if (serial !== undefined) times.set(serial, (times.get(serial) ?? 0) + 1);
  const handling = numbered.map((item) => {
    if (item.handlingCode !== undefined || item.serial === undefined) return item;
    if ((times.get(item.serial) ?? 0) > 1) {
      refuse(
        run,
        implementation,
        `“${name}”有两个业务办理项用了序号 ${item.serial}，先改成不同的序号`,
        `two handling items of “${name}” have the serial ${item.serial}; give them different ones`,
      );
      return item;
    }
    const code = run.allocation.handling(implementation, item.serial);
    return code !== undefined &&
      register(run, ledgerLine('handling', code, item.name, run.today), implementation)
      ? { ...item, handlingCode: code }
      : item;
  });
  return { own, handling };
};

const isComplete = ({ own, handling }: ListEntry): boolean =>
  own.basicCode !== undefined &&
  own.implementationCode !== undefined &&
  (own.handlingCode !== undefined ||
    (handling.length > 0 && handling.every(({ handlingCode }) => handlingCode !== undefined)));

/** Implementation and handling codes for list entries that lack them. */
export const encodeLists = (run: EncodeRun, divisions: readonly Division[]): void => {
  if (run.lists.every(({ entries }) => entries.every((entry) => isComplete(entry)))) return;
  const lookup = lookupOf(run, divisions);
  run.lists = run.lists.map((list) => {
    const level = levelOfList(list, lookup.divisions);
    let changed = false;
    const entries = list.entries.map((entry) => {
      if (entry.own.status === '取消') return entry;
      const basicCode = basicOfEntry(entry, lookup);
      const name = entry.own.name ?? lookup.standards.get(basicCode ?? '')?.values.name ?? '';
      if (basicCode === undefined) {
        refuse(
          run,
          name,
          `“${name}”（${list.file}）还没有对上基本目录；先运行 santong match 或 santong import`,
          `“${name}” (${list.file}) is not tied to the directory yet; run santong match or santong import first`,
        );
        return entry;
      }
      const implementation =
        entry.own.implementationCode ?? implementationFor(run, list, level, basicCode, name, lookup);
      if (implementation === undefined) return entry;
      const coded = { ...entry, own: { ...entry.own, basicCode, implementationCode: implementation } };
      const { own, handling } = codeHandling(run, coded, implementation, name, lookup);
      if (
        own === coded.own &&
        handling === entry.handling &&
        entry.own.implementationCode !== undefined &&
        entry.own.basicCode !== undefined
      )
        return entry;
      changed = true;
      return { ...entry, own, handling };
    });
    return changed ? { ...list, entries } : list;
  });
};
