import type { Agency, DirectoryItem, List, ListEntry } from '../model/index.js';
import { encodeLists } from './encodeLists.js';
import { codesOfEntry, nameOfEntry } from './ledger.js';
import {
  closeCode,
  failure,
  type LifeDraft,
  raised,
  replaceEntries,
  replaceItem,
  standardsIn,
  touch,
} from './life.js';

/** What belongs to the old item's life and must not go over to a new one. */
const lifeOfEntry = [
  'name',
  'basicCode',
  'implementationCode',
  'handlingCode',
  'version',
  'effectiveOn',
  'cancelOn',
] as const;

/** The office's own elements (address, hours, promise …) on another standard item; codes are still to be given. */
export const carriedEntry = (entry: ListEntry, basicCode: string, on: string): ListEntry => {
  const own = { ...entry.own };
  for (const id of lifeOfEntry) delete own[id];
  return {
    ...entry,
    own: { ...own, basicCode, effectiveOn: on },
    handling: entry.handling.map(({ handlingCode: _code, serial: _serial, ...rest }) => rest),
  };
};

/** Close a directory item and its code; its entries are closed one by one. */
export const closeItem = (draft: LifeDraft, item: DirectoryItem, code: string): void => {
  const name = standardName(item);
  replaceItem(draft, item, {
    ...item,
    values: { ...raised(item.values), status: '取消', cancelOn: draft.on },
  });
  closeCode(draft, { kind: 'basic', code, name });
  touch(draft, item.origin.file, code, `“${name}”取消`, `“${name}” cancelled`);
};

/** Close an entry and every code it carries. */
export const closeEntry = (
  draft: LifeDraft,
  entry: ListEntry,
  list: List,
  replacedBy: readonly string[] = [],
): ListEntry => {
  if (entry.own.status === '取消') return entry;
  const name = nameOfEntry(entry, standardsIn(draft));
  for (const code of codesOfEntry(entry, standardsIn(draft)))
    closeCode(draft, { ...code, name: code.name || name }, code.kind === 'implementation' ? replacedBy : []);
  touch(
    draft,
    list.file,
    entry.own.implementationCode ?? entry.own.basicCode ?? name,
    `“${name}”取消`,
    `“${name}” cancelled`,
  );
  return { ...entry, own: { ...raised(entry.own), status: '取消', cancelOn: draft.on } };
};

export const isLive = ({ own }: ListEntry): boolean => own.status !== '取消';

/** Live entries of an item, with their lists. */
export const entriesOf = (draft: LifeDraft, basicCode: string): { list: List; entry: ListEntry }[] =>
  draft.run.lists.flatMap((list) =>
    list.entries
      .filter((entry) => entry.own.basicCode === basicCode && isLive(entry))
      .map((entry) => ({ list, entry })),
  );

/**
 * Close entries and open others in their place in the same lists; the new ones get their codes, and the ledger line of
 * each closed one names what replaced it: its successors, else the list's live entry of the basic code `heir`.
 */
export const succeedEntries = (
  draft: LifeDraft,
  isOld: (entry: ListEntry, list: List) => boolean,
  successors: (entry: ListEntry, list: List) => readonly ListEntry[],
  heir?: string,
): void => {
  const opened = new Map<ListEntry, readonly ListEntry[]>();
  const fresh = new Set<ListEntry>();
  replaceEntries(draft, (entry, list) => {
    if (!isLive(entry) || !isOld(entry, list)) return entry;
    const next = successors(entry, list);
    opened.set(entry, next);
    for (const one of next) fresh.add(one);
    return [entry, ...next];
  });
  closeAndCode(draft, opened, fresh, heir);
};

/** Codes for the fresh entries first, so that the closed ones can name them. */
export const closeAndCode = (
  draft: LifeDraft,
  opened: ReadonlyMap<ListEntry, readonly ListEntry[]>,
  fresh: ReadonlySet<ListEntry>,
  heir?: string,
): void => {
  const places = new Map<ListEntry, { file: string; at: number }>();
  for (const { file, entries } of draft.run.lists)
    entries.forEach((entry, at) => {
      if (fresh.has(entry)) places.set(entry, { file, at });
    });
  encodeLists(draft.run, draft.catalogue.divisions, fresh);
  const lists = new Map(draft.run.lists.map((list) => [list.file, list]));
  const codes = new Map<ListEntry, string>();
  for (const [entry, { file, at }] of places) {
    const code = lists.get(file)?.entries[at]?.own.implementationCode;
    if (code === undefined) continue;
    codes.set(entry, code);
    touch(draft, file, code, `新列入，实施编码 ${code}`, `listed with implementation code ${code}`);
  }
  replaceEntries(draft, (entry, list) => {
    const next = opened.get(entry);
    if (next === undefined) return entry;
    const inherits = list.entries.find(
      (one) => heir !== undefined && one.own.basicCode === heir && isLive(one),
    );
    const named = next.length > 0 ? next.map((one) => codes.get(one)) : [inherits?.own.implementationCode];
    return closeEntry(
      draft,
      entry,
      list,
      named.filter((code) => code !== undefined),
    );
  });
};

/** The agency a person named; UserError when agencies.yaml does not hold it. */
export const knownAgency = (draft: LifeDraft, creditCode: string): Agency => {
  const agency = draft.catalogue.agencies.find((one) => one.creditCode === creditCode);
  if (agency !== undefined) return agency;
  throw failure(
    'agency-unknown',
    `agencies.yaml 里没有统一社会信用代码为 ${creditCode} 的实施主体；先登记它`,
    `agencies.yaml has no agency with the credit code ${creditCode}; register it first`,
  );
};

const safeName = (name: string): string => name.replace(/[\\/:*?"<>|\s]/g, '').slice(0, 60);

/** The list of an agency in a division, made when there is none yet. */
export const listOfAgency = (draft: LifeDraft, agency: Agency, division: string): List => {
  const found = draft.run.lists.find(
    (list) => list.agency === agency.creditCode && list.division === division,
  );
  if (found !== undefined) return found;
  const place = draft.catalogue.divisions.find(({ code }) => code === division);
  const folder = place === undefined ? division : `${division}-${safeName(place.name)}`;
  const list: List = {
    division,
    agency: agency.creditCode,
    entries: [],
    file: `lists/${folder}/${agency.creditCode}-${safeName(agency.name)}.yaml`,
  };
  draft.run.lists = [...draft.run.lists, list];
  return list;
};

export const appendEntry = (draft: LifeDraft, file: string, entry: ListEntry): void => {
  draft.run.lists = draft.run.lists.map((list) =>
    list.file === file ? { ...list, entries: [...list.entries, entry] } : list,
  );
};

export const standardName = (item: DirectoryItem): string => item.values.name ?? '';
