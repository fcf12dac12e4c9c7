import type {
  Bilingual,
  Catalogue,
  DirectoryItem,
  LedgerEntry,
  LedgerKind,
  List,
  ListEntry,
} from '../model/index.js';
import { UserError } from '../model/index.js';
import { refuseDoubled } from './doubled.js';
import type { Assignment, EncodeOptions, EncodeRun } from './encodePlan.js';
import { byCode, isClosed, ledgerLine, standardsOf } from './ledger.js';
import { startRun } from './startRun.js';

/** What every operation is told. */
export interface LifeOptions {
  /** YYYY-MM-DD */
  today: string;
  /** the day it takes effect; default today */
  on?: string;
  /** why; kept in the ledger */
  reason?: string;
}

/** One record that an operation changed, and how. */
export interface Touched {
  file: string;
  record: string;
  what: Bilingual;
}

export interface LifeResult {
  assigned: Assignment[];
  /** codes that were closed */
  closed: Assignment[];
  touched: Touched[];
  catalogue: Pick<Catalogue, 'directory' | 'lists' | 'ledger'>;
}

export type LifeCatalogue = Pick<
  Catalogue,
  'info' | 'divisions' | 'agencies' | 'directory' | 'lists' | 'ledger' | 'crosswalk'
>;

/** A change in the making: records are replaced, never changed, so that it can be dropped. */
export interface LifeDraft extends LifeOptions {
  on: string;
  reason: string;
  run: EncodeRun;
  catalogue: LifeCatalogue;
  closed: Assignment[];
  touched: Touched[];
}

export const failure = (code: string, zh: string, en: string): UserError => new UserError(code, { zh, en });

/** A draft over a catalogue in which no code stands twice; UserError `codes-doubled` otherwise. */
export const openDraft = (catalogue: LifeCatalogue, options: LifeOptions & EncodeOptions): LifeDraft => {
  const { today, on = today } = options;
  // notes are joined with ；
  const reason = (options.reason ?? '').replaceAll(/[；\n]/g, '，').trim();
  refuseDoubled(catalogue);
  return { today, on, reason, run: startRun(catalogue, options), catalogue, closed: [], touched: [] };
};

/** Operations that replace one thing by another happen on a day that has come. */
export const refuseFuture = ({ on, today }: LifeDraft): void => {
  if (on > today)
    throw failure(
      'day-not-come',
      `${on} 还没有到，没有改动；到那一天再办，或不写日期（命令行去掉 --on）`,
      `${on} has not come yet, nothing was changed; do it on that day, or give no day (leave out --on on the command line)`,
    );
};

export const finishDraft = (draft: LifeDraft): LifeResult => {
  const { run, closed, touched } = draft;
  const [refusal] = run.refused;
  if (refusal !== undefined)
    throw failure(
      'life-refused',
      `没有改动：${refusal.reason.zh}`,
      `nothing was changed: ${refusal.reason.en}`,
    );
  return {
    assigned: run.assigned.sort(byCode),
    closed: closed.sort(byCode),
    touched,
    catalogue: {
      directory: run.directory,
      lists: run.lists,
      ledger: [...run.lines.values()].sort(byCode),
    },
  };
};

export const touch = (draft: LifeDraft, file: string, record: string, zh: string, en: string): void => {
  draft.touched.push({ file, record, what: { zh, en } });
};

const kept = new WeakMap<
  LifeDraft,
  [directory: readonly DirectoryItem[], standards: Map<string, DirectoryItem>]
>();

/** Directory items by basic code, as the draft has them now. */
export const standardsIn = (draft: LifeDraft): ReadonlyMap<string, DirectoryItem> => {
  const [directory, standards] = kept.get(draft) ?? [];
  if (standards !== undefined && directory === draft.run.directory) return standards;
  const fresh = standardsOf(draft.run.directory);
  kept.set(draft, [draft.run.directory, fresh]);
  return fresh;
};

/** The directory item of a basic code that is not cancelled; UserError when there is none. */
export const liveItem = (draft: LifeDraft, code: string): DirectoryItem => {
  const item = standardsIn(draft).get(code);
  if (item === undefined)
    throw failure(
      'basic-code-unknown',
      `基本目录里没有编码 ${code}；核对编码，或拆开看看它是什么（命令行用 santong code ${code}）`,
      `no item of the directory has the code ${code}; check it, or take it apart to see what it is (santong code ${code} on the command line)`,
    );
  if (item.values.status === '取消')
    throw failure(
      'item-cancelled',
      `“${item.values.name}”（${code}）已经取消，不能再变更`,
      `“${item.values.name}” (${code}) is cancelled already and cannot be changed`,
    );
  return item;
};

/** The item, which must be in use: what is suspended is resumed before it is split, merged or moved. */
export const itemInUse = (draft: LifeDraft, code: string): DirectoryItem => {
  const item = liveItem(draft, code);
  if (item.values.status === '暂停')
    throw failure(
      'item-suspended',
      `“${item.values.name}”（${code}）还在暂停，没有改动；先恢复（命令行用 santong encode resume ${code}）`,
      `“${item.values.name}” (${code}) is suspended, nothing was changed; resume it first (santong encode resume ${code} on the command line)`,
    );
  return item;
};

export const replaceItem = (draft: LifeDraft, old: DirectoryItem, ...next: DirectoryItem[]): void => {
  draft.run.directory = draft.run.directory.flatMap((item) => (item === old ? next : [item]));
};

/** Replace entries one by one; `change` gives back what stands in its place (the same object: nothing changed). */
export const replaceEntries = (
  draft: LifeDraft,
  change: (entry: ListEntry, list: List) => ListEntry | readonly ListEntry[],
): void => {
  draft.run.lists = draft.run.lists.map((list) => {
    let changed = false;
    const entries = list.entries.flatMap((entry) => {
      const next = change(entry, list);
      if (next !== entry) changed = true;
      return next;
    });
    return changed ? { ...list, entries } : list;
  });
};

const joinNotes = (...notes: string[]): string => notes.filter((note) => note !== '').join('；');

/** Change a ledger line; a code that was never registered is registered on the way. */
export const changeLine = (
  draft: LifeDraft,
  { kind, code, name }: { kind: LedgerKind; code: string; name: string },
  change: Partial<LedgerEntry>,
): void => {
  const line = draft.run.lines.get(code) ?? ledgerLine(kind, code, name, draft.today);
  draft.run.lines.set(code, { ...line, ...change, note: joinNotes(line.note, change.note ?? '') });
};

/** Close a code for good. Closing twice changes nothing. */
export const closeCode = (
  draft: LifeDraft,
  what: { kind: LedgerKind; code: string; name: string },
  replacedBy: readonly string[] = [],
): void => {
  const line = draft.run.lines.get(what.code);
  if (line !== undefined && isClosed(line)) return;
  changeLine(draft, what, {
    state: '停用',
    until: draft.on,
    replacedBy: [...new Set([...(line?.replacedBy ?? []), ...replacedBy])],
    note: draft.reason,
  });
  draft.closed.push({ kind: what.kind, code: what.code, name: what.name, record: what.code });
};

/** The next version of a record's values: what a life operation changes is counted. */
export const raised = <T extends DirectoryItem['values']>(values: T): T => ({
  ...values,
  version: (values.version ?? 1) + 1,
});
