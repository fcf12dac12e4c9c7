import type {
  Catalogue,
  DirectoryItem,
  LedgerEntry,
  LedgerKind,
  LedgerState,
  List,
  ListEntry,
} from '../model/index.js';

/** A code as it stands in directory or lists. */
export interface StandingCode {
  kind: LedgerKind;
  code: string;
  name: string;
  state: LedgerState;
  since?: string;
  until?: string;
}

export const stateOf = (status: string | undefined): LedgerState =>
  status === '取消' ? '停用' : status === '暂停' ? '暂停' : '在用';

const standing = (
  kind: LedgerKind,
  code: string,
  name: string,
  { status, effectiveOn, cancelOn }: DirectoryItem['values'],
): StandingCode => {
  const state = stateOf(status);
  return {
    kind,
    code,
    name,
    state,
    ...(effectiveOn === undefined ? {} : { since: effectiveOn }),
    ...(state === '停用' && cancelOn !== undefined ? { until: cancelOn } : {}),
  };
};

/** Name of an entry: its own, else its standard's. */
export const nameOfEntry = (entry: ListEntry, standards: ReadonlyMap<string, DirectoryItem>): string =>
  entry.own.name ?? standards.get(entry.own.basicCode ?? '')?.values.name ?? '';

export const standardsOf = (directory: readonly DirectoryItem[]): Map<string, DirectoryItem> => {
  const standards = new Map<string, DirectoryItem>();
  for (const item of directory)
    if (item.values.basicCode !== undefined) standards.set(item.values.basicCode, item);
  return standards;
};

/** The codes of one list entry: implementation, its own handling code, those of its handling items. */
export function* codesOfEntry(
  entry: ListEntry,
  standards: ReadonlyMap<string, DirectoryItem>,
): Generator<StandingCode> {
  const { own, handling } = entry;
  const name = nameOfEntry(entry, standards);
  if (own.implementationCode !== undefined)
    yield standing('implementation', own.implementationCode, name, own);
  if (own.handlingCode !== undefined) yield standing('handling', own.handlingCode, name, own);
  for (const one of handling)
    if (one.handlingCode !== undefined) yield standing('handling', one.handlingCode, one.name, own);
}

/** Every code that directory and lists hold, directory first. */
export function* standingCodes(
  catalogue: Pick<Catalogue, 'directory' | 'lists'>,
): Generator<StandingCode & { item?: DirectoryItem; list?: List; entry?: ListEntry }> {
  const standards = standardsOf(catalogue.directory);
  for (const item of catalogue.directory) {
    const { basicCode, name } = item.values;
    if (basicCode !== undefined) yield { ...standing('basic', basicCode, name ?? '', item.values), item };
  }
  for (const list of catalogue.lists)
    for (const entry of list.entries)
      for (const code of codesOfEntry(entry, standards)) yield { ...code, list, entry };
}

export const ledgerLine = (
  kind: LedgerKind,
  code: string,
  name: string,
  since: string,
  more: Partial<LedgerEntry> = {},
): LedgerEntry => ({ code, kind, name, state: '在用', since, until: '', replacedBy: [], note: '', ...more });

export const byCode = (a: { code: string }, b: { code: string }): number =>
  a.code < b.code ? -1 : a.code > b.code ? 1 : 0;

/** Lines added, sorted by code; the lines that were there keep their order where codes are equal. */
export const withLines = (ledger: readonly LedgerEntry[], added: readonly LedgerEntry[]): LedgerEntry[] =>
  [...ledger, ...added].sort(byCode);

/** Where the books differ: a code in use that the ledger lacks, a live line nobody uses, a code on two lines, another state. */
export interface LedgerDisagreement {
  fault: 'unregistered' | 'unused' | 'doubled' | 'closed-in-use' | 'state-differs';
  code: string;
  name: string;
  kind: LedgerKind;
}

/** Compares ledger with directory and lists, both ways; sorted by code. */
export const ledgerDisagreements = (
  catalogue: Pick<Catalogue, 'directory' | 'lists' | 'ledger'>,
): LedgerDisagreement[] => {
  const lines = new Map<string, LedgerEntry>();
  const found: LedgerDisagreement[] = [];
  for (const line of catalogue.ledger) {
    if (lines.has(line.code))
      found.push({ fault: 'doubled', code: line.code, name: line.name, kind: line.kind });
    lines.set(line.code, line);
  }
  const used = new Set<string>();
  for (const { code, name, kind, state } of standingCodes(catalogue)) {
    const line = lines.get(code);
    if (line === undefined && !used.has(code)) found.push({ fault: 'unregistered', code, name, kind });
    else if (line !== undefined && isClosed(line) !== (state === '停用'))
      found.push({ fault: state === '停用' ? 'state-differs' : 'closed-in-use', code, name, kind });
    else if (line !== undefined && !isClosed(line) && line.state !== state)
      found.push({ fault: 'state-differs', code, name, kind });
    used.add(code);
  }
  for (const line of lines.values())
    if (!isClosed(line) && !used.has(line.code))
      found.push({ fault: 'unused', code: line.code, name: line.name, kind: line.kind });
  return found.sort(byCode);
};

/** 停用 or 作废: never given out again, and no item may live on it. */
export const isClosed = ({ state }: Pick<LedgerEntry, 'state'>): boolean =>
  state === '停用' || state === '作废';
