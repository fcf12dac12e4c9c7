import type { LedgerEntry, ListEntry } from '../model/index.js';
import { codesOfEntry, isClosed, nameOfEntry } from './ledger.js';
import {
  changeLine,
  closeCode,
  failure,
  finishDraft,
  type LifeCatalogue,
  type LifeDraft,
  type LifeOptions,
  type LifeResult,
  liveItem,
  raised,
  refuseFuture,
  replaceEntries,
  replaceItem,
  standardsIn,
  touch,
} from './life.js';
import { closeEntry, closeItem, standardName } from './lifeEntries.js';
import { dropRetirement, openLife, planRetirement } from './lifePlan.js';

type Target = 'item' | 'entry' | 'handling' | 'ledger';

const unknownCode = (code: string) =>
  failure(
    'code-unknown',
    `目录、清单和台账里都没有编码 ${code}，没有改动`,
    `neither directory, lists nor ledger hold the code ${code}; nothing was changed`,
  );

const targetOf = (draft: LifeDraft, code: string): Target => {
  if (draft.run.directory.some(({ values }) => values.basicCode === code)) return 'item';
  for (const { entries } of draft.run.lists)
    for (const entry of entries) {
      if (entry.own.implementationCode === code) return 'entry';
      if (entry.own.handlingCode === code) throw lastHandling(code, entry);
      if (entry.handling.some(({ handlingCode }) => handlingCode === code)) return 'handling';
    }
  if (draft.run.lines.has(code)) return 'ledger';
  throw unknownCode(code);
};

const refuseClosed = (draft: LifeDraft, code: string): void => {
  const line = draft.run.lines.get(code);
  if (line !== undefined && isClosed(line))
    throw failure(
      'code-closed',
      `编码 ${code} 已于 ${line.until || '此前'}停用`,
      `code ${code} was closed on ${line.until || 'an earlier day'}`,
    );
};

const lastHandling = (code: string, { own }: ListEntry) =>
  failure(
    'handling-last',
    `${code} 是这个事项唯一的业务办理项，没有改动；整项不再办理，就停用实施编码 ${own.implementationCode ?? ''}`,
    `${code} is the only handling item of its item, nothing was changed; to withdraw the item, retire the implementation code ${own.implementationCode ?? ''}`,
  );

const retireHandling = (draft: LifeDraft, code: string): void => {
  replaceEntries(draft, (entry, list) => {
    const gone = entry.handling.find(({ handlingCode }) => handlingCode === code);
    if (gone === undefined) return entry;
    if (entry.handling.length === 1) throw lastHandling(code, entry);
    closeCode(draft, { kind: 'handling', code, name: gone.name });
    touch(draft, list.file, code, `撤下业务办理项“${gone.name}”`, `handling item “${gone.name}” withdrawn`);
    return { ...entry, own: raised(entry.own), handling: entry.handling.filter((one) => one !== gone) };
  });
};

const refuseBeforeStart = ({ on }: LifeDraft, code: string, effectiveOn: string | undefined): void => {
  if (effectiveOn !== undefined && on < effectiveOn)
    throw failure(
      'day-before-start',
      `${code} 自 ${effectiveOn} 起生效，不能在 ${on} 取消；核对日期`,
      `${code} takes effect on ${effectiveOn} and cannot be cancelled on ${on}; check the day`,
    );
};

/** 取消: the item, every entry that follows it, and all their codes close. Of one office only when given its implementation code. */
export const retire = (catalogue: LifeCatalogue, code: string, options: LifeOptions): LifeResult => {
  const draft = openLife(catalogue, options);
  const target = targetOf(draft, code);
  refuseClosed(draft, code);
  refuseBeforeStart(draft, code, standardsIn(draft).get(code)?.values.effectiveOn);
  if (draft.on > draft.today && (target === 'item' || target === 'entry')) {
    planRetirement(draft, code);
    return finishDraft(draft);
  }
  refuseFuture(draft);
  if (target === 'handling') retireHandling(draft, code);
  if (target === 'item') closeItem(draft, liveItem(draft, code), code);
  if (target === 'item' || target === 'entry')
    replaceEntries(draft, (entry, list) =>
      entry.own.basicCode === code || entry.own.implementationCode === code
        ? closeEntry(draft, entry, list)
        : entry,
    );
  const line = draft.run.lines.get(code);
  if (target === 'ledger' && line !== undefined) {
    closeCode(draft, line);
    touch(draft, 'ledger.csv', code, '台账停用', 'closed in the ledger');
  }
  return finishDraft(draft);
};

const withItem = (code: string): string => `随 ${code} 暂停`;

const setEntry = (
  draft: LifeDraft,
  entry: ListEntry,
  file: string,
  status: '暂停' | '在用',
  note: string,
): ListEntry => {
  const standards = standardsIn(draft);
  const name = nameOfEntry(entry, standards);
  const state: LedgerEntry['state'] = status;
  for (const code of codesOfEntry(entry, standards))
    changeLine(
      draft,
      { ...code, name: code.name || name },
      code.kind === 'implementation' ? { state, note } : { state },
    );
  const word = status === '暂停' ? (['暂停', 'suspended'] as const) : (['恢复', 'resumed'] as const);
  touch(
    draft,
    file,
    entry.own.implementationCode ?? entry.own.basicCode ?? name,
    `“${name}”${word[0]}`,
    `“${name}” ${word[1]}`,
  );
  return { ...entry, own: { ...raised(entry.own), status } };
};

const statusOf = (draft: LifeDraft, code: string): string | undefined => {
  const item = standardsIn(draft).get(code);
  if (item !== undefined) return item.values.status;
  for (const { entries } of draft.run.lists)
    for (const { own } of entries) if (own.implementationCode === code) return own.status;
  return undefined;
};

const isStatus = (entry: ListEntry, status: string): boolean => (entry.own.status ?? '在用') === status;

const changeStatus = (
  catalogue: LifeCatalogue,
  code: string,
  to: '暂停' | '在用',
  options: LifeOptions,
): LifeResult => {
  const draft = openLife(catalogue, options);
  refuseFuture(draft);
  const note = `${draft.on} ${to === '暂停' ? '暂停' : '恢复'}${draft.reason === '' ? '' : `，${draft.reason}`}`;
  const from = to === '暂停' ? '在用' : '暂停';
  const target = targetOf(draft, code);
  refuseClosed(draft, code);
  if (target !== 'item' && target !== 'entry')
    throw failure(
      'code-not-item',
      `${code} 不是基本编码或实施编码，不能暂停或恢复`,
      `${code} is neither a basic nor an implementation code and cannot be suspended or resumed`,
    );
  if (to === '在用' && statusOf(draft, code) !== '暂停' && dropRetirement(draft, code))
    return finishDraft(draft);
  if (target === 'item') {
    const item = liveItem(draft, code);
    if ((item.values.status ?? '在用') !== from)
      throw failure(
        'status-same',
        `“${standardName(item)}”现在就是“${to}”，没有改动`,
        `“${standardName(item)}” is “${to}” already; nothing was changed`,
      );
    replaceItem(draft, item, { ...item, values: { ...raised(item.values), status: to } });
    changeLine(draft, { kind: 'basic', code, name: standardName(item) }, { state: to, note });
    touch(
      draft,
      item.origin.file,
      code,
      to === '暂停' ? '暂停' : '恢复',
      to === '暂停' ? 'suspended' : 'resumed',
    );
  }
  // what was suspended on its own stays so when the item resumes
  const followed = (entry: ListEntry) =>
    to === '暂停' ||
    (draft.run.lines.get(entry.own.implementationCode ?? '')?.note ?? withItem(code)).split('；').at(-1) ===
      withItem(code);
  let matched = 0;
  replaceEntries(draft, (entry, list) => {
    const own = entry.own.implementationCode === code;
    const follows = target === 'item' && entry.own.basicCode === code && followed(entry);
    if ((!own && !follows) || !isStatus(entry, from)) return entry;
    if (own && to === '在用') liveStandard(draft, entry);
    matched++;
    return setEntry(draft, entry, list.file, to, follows && to === '暂停' ? withItem(code) : note);
  });
  if (target === 'entry' && matched === 0)
    throw failure(
      'status-same',
      `${code} 现在就是“${to}”，没有改动`,
      `${code} is “${to}” already; nothing was changed`,
    );
  return finishDraft(draft);
};

/** An office cannot resume what its standard item suspends. */
const liveStandard = (draft: LifeDraft, entry: ListEntry): void => {
  const standard = standardsIn(draft).get(entry.own.basicCode ?? '');
  if (standard?.values.status === '暂停')
    throw failure(
      'standard-suspended',
      `标准事项 ${entry.own.basicCode} 还在暂停，先恢复它`,
      `the standard item ${entry.own.basicCode} is suspended; resume it first`,
    );
};

/** 暂停: an item with all entries that follow it, or one office’s entry. */
export const suspend = (catalogue: LifeCatalogue, code: string, options: LifeOptions): LifeResult =>
  changeStatus(catalogue, code, '暂停', options);

/** 恢复: what was suspended with the item resumes with it; of one in use, a planned retirement is taken back. */
export const resume = (catalogue: LifeCatalogue, code: string, options: LifeOptions): LifeResult =>
  changeStatus(catalogue, code, '在用', options);
