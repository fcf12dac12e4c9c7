import type { DirectoryItem, LedgerEntry, ListEntry } from '../model/index.js';
import type { EncodeOptions } from './encodePlan.js';
import { codesOfEntry, isClosed, nameOfEntry } from './ledger.js';
import {
  changeLine,
  closeCode,
  type LifeCatalogue,
  type LifeDraft,
  type LifeOptions,
  openDraft,
  raised,
  replaceEntries,
  replaceItem,
  standardsIn,
  touch,
} from './life.js';
import { closeEntry, closeItem, isLive, standardName } from './lifeEntries.js';

/** A line in use with a closing day is a planned retirement. */
const planned = (line: LedgerEntry | undefined): line is LedgerEntry =>
  line !== undefined && !isClosed(line) && line.until !== '';

const means = ({ own }: ListEntry, code: string): boolean =>
  own.basicCode === code || own.implementationCode === code;

const noteOf = (draft: LifeDraft, text: string): string =>
  draft.reason === '' ? text : `${text}，${draft.reason}`;

/** Set or clear the planned day on a code’s item, the entries that follow it and the ledger lines of both. */
const setDay = (
  draft: LifeDraft,
  code: string,
  until: string,
  say: { note: string; zh: string; en: string },
): void => {
  const values = <T extends DirectoryItem['values']>(old: T): T => {
    const { cancelOn: _, ...rest } = raised(old);
    return (until === '' ? rest : { ...rest, cancelOn: until }) as T;
  };
  const item = standardsIn(draft).get(code);
  if (item !== undefined) {
    replaceItem(draft, item, { ...item, values: values(item.values) });
    changeLine(draft, { kind: 'basic', code, name: standardName(item) }, { until, note: say.note });
    touch(draft, item.origin.file, code, say.zh, say.en);
  }
  replaceEntries(draft, (entry, list) => {
    if (!isLive(entry) || !means(entry, code)) return entry;
    // what an office plans to give up by itself is not taken back with the item
    if (until === '' && item !== undefined && entry.own.cancelOn !== item.values.cancelOn) return entry;
    const standards = standardsIn(draft);
    const name = nameOfEntry(entry, standards);
    for (const one of codesOfEntry(entry, standards))
      changeLine(
        draft,
        { ...one, name: one.name || name },
        one.kind === 'implementation' ? { until, note: say.note } : { until },
      );
    touch(draft, list.file, entry.own.implementationCode ?? code, say.zh, say.en);
    return { ...entry, own: values(entry.own) };
  });
};

/** A day to come is written down in directory, lists and ledger; from that day on the codes are no longer in force. */
export const planRetirement = (draft: LifeDraft, code: string): void =>
  setDay(draft, code, draft.on, {
    note: noteOf(draft, `计划 ${draft.on} 停用`),
    zh: `计划 ${draft.on} 取消`,
    en: `to be cancelled on ${draft.on}`,
  });

/** Take a planned retirement back; false when none is planned for this code. */
export const dropRetirement = (draft: LifeDraft, code: string): boolean => {
  const line = draft.run.lines.get(code);
  if (!planned(line)) return false;
  setDay(draft, code, '', {
    note: noteOf(draft, `${draft.on} 撤回停用计划`),
    zh: `不再计划 ${line.until} 取消`,
    en: `no longer to be cancelled on ${line.until}`,
  });
  return true;
};

/** Do what was planned for days that have come: items, entries that follow them and all their codes close as of that day. */
const closeDue = (draft: LifeDraft): void => {
  const due = [...draft.run.lines.values()].filter((line) => planned(line) && line.until <= draft.today);
  for (const on of [...new Set(due.map(({ until }) => until))].sort()) {
    const dated: LifeDraft = { ...draft, on, reason: '' };
    const codes = new Set(due.filter(({ until }) => until === on).map(({ code }) => code));
    for (const code of codes) {
      const item = standardsIn(dated).get(code);
      if (item !== undefined && item.values.status !== '取消') closeItem(dated, item, code);
    }
    replaceEntries(dated, (entry, list) => {
      const { basicCode = '', implementationCode = '' } = entry.own;
      return isLive(entry) && (codes.has(basicCode) || codes.has(implementationCode))
        ? closeEntry(dated, entry, list)
        : entry;
    });
    // lines that nothing stands on any more
    for (const line of due) if (codes.has(line.code)) closeCode(dated, line);
  }
};

/** A draft in which what was planned for days that have come is done. Throws UserError `codes-doubled`. */
export const openLife = (catalogue: LifeCatalogue, options: LifeOptions & EncodeOptions): LifeDraft => {
  const draft = openDraft(catalogue, options);
  closeDue(draft);
  return draft;
};
