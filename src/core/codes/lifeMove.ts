import { findByCode, findByLabel, type ItemValues, type List, type ListEntry } from '../model/index.js';
import { levelOfList } from './encodeLookup.js';
import {
  changeLine,
  failure,
  finishDraft,
  itemInUse,
  type LifeCatalogue,
  type LifeDraft,
  type LifeOptions,
  type LifeResult,
  liveItem,
  raised,
  refuseFuture,
  replaceEntries,
  replaceItem,
  touch,
} from './life.js';
import {
  appendEntry,
  carriedEntry,
  closeAndCode,
  entriesOf,
  isLive,
  knownAgency,
  listOfAgency,
  standardName,
} from './lifeEntries.js';
import { openLife } from './lifePlan.js';

/** The one live entry that a basic or implementation code means; UserError when none or several. */
const oneEntry = (
  draft: LifeDraft,
  code: string,
  from: string | undefined,
): { list: List; entry: ListEntry } => {
  const all = draft.run.lists.flatMap((list) =>
    list.entries
      .filter(
        (entry) => isLive(entry) && (entry.own.implementationCode === code || entry.own.basicCode === code),
      )
      .map((entry) => ({ list, entry })),
  );
  const found = from === undefined ? all : all.filter(({ list }) => list.agency === from);
  const [one, ...more] = found;
  if (one === undefined)
    throw failure(
      'entry-unknown',
      `清单里没有编码 ${code} 的在用事项，没有改动`,
      `no live entry of the lists has the code ${code}; nothing was changed`,
    );
  if (more.length === 0) return one;
  const files = found.map(({ list }) => list.file);
  throw failure(
    'entry-not-one',
    `${code} 在 ${found.length} 个清单里（${files.slice(0, 3).join('、')}${files.length > 3 ? '……' : ''}）；用实施编码，或说明由谁移出（命令行用 --from <信用代码>）`,
    `${code} stands in ${found.length} lists (${files.slice(0, 3).join(', ')}${files.length > 3 ? '…' : ''}); name an implementation code, or who gives it up (--from <credit code> on the command line)`,
  );
};

/** Open an entry of the item in an agency's list and close `old` in its favour. */
const moveTo = (
  draft: LifeDraft,
  old: readonly { list: List; entry: ListEntry }[],
  basicCode: string,
  to: string,
  division: string,
): void => {
  const target = listOfAgency(draft, knownAgency(draft, to), division);
  const standing = target.entries.find((entry) => isLive(entry) && entry.own.basicCode === basicCode);
  const model = old.find(({ entry }) => entry !== standing)?.entry;
  if (standing !== undefined)
    throw failure(
      'entry-stands',
      `${target.file} 已经列有 ${basicCode}，没有改动`,
      `${target.file} lists ${basicCode} already; nothing was changed`,
    );
  const fresh: ListEntry =
    model === undefined
      ? { own: { basicCode, effectiveOn: draft.on }, handling: [], origin: { file: target.file } }
      : { ...carriedEntry(model, basicCode, draft.on), origin: { file: target.file } };
  appendEntry(draft, target.file, fresh);
  closeAndCode(draft, new Map(old.map(({ entry }) => [entry, [fresh]])), new Set([fresh]));
};

/**
 * 主体变更: another agency implements the item. Same basic code, new implementation and handling codes; the old ones close
 * and name the new. A code of an item that several offices list needs `from`, the credit code of the one that gives it up.
 */
export const transfer = (
  catalogue: LifeCatalogue,
  code: string,
  to: string,
  options: LifeOptions & { from?: string },
): LifeResult => {
  const draft = openLife(catalogue, options);
  refuseFuture(draft);
  const old = oneEntry(draft, code, options.from);
  if (old.list.agency === to)
    throw failure(
      'transfer-same',
      `${code} 本来就由 ${to} 实施，没有改动`,
      `${code} is implemented by ${to} already; nothing was changed`,
    );
  const basicCode = old.entry.own.basicCode ?? '';
  itemInUse(draft, basicCode);
  const agency = knownAgency(draft, to);
  const there = draft.run.lists.some((list) => list.agency === to && list.division === old.list.division);
  moveTo(draft, [old], basicCode, to, there ? old.list.division : agency.division);
  return finishDraft(draft);
};

const levelLabel = (text: string): string => {
  const found = findByLabel('level', text);
  if (found !== undefined) return found.label;
  throw failure(
    'level-unknown',
    `没有“${text}”这个行使层级；可用：国家级、省级、市级、县级、乡级、村级、分级管理`,
    `no exercise level “${text}”; there are 国家级 省级 市级 县级 乡级 村级 分级管理`,
  );
};

/**
 * 层级调整: the levels that exercise the item from now on. Entries of other levels close; with `to` the item is opened for
 * that agency and the closed entries name it.
 */
export const lift = (
  catalogue: LifeCatalogue,
  code: string,
  levels: readonly string[],
  options: LifeOptions & { to?: string },
): LifeResult => {
  const draft = openLife(catalogue, options);
  refuseFuture(draft);
  const item = itemInUse(draft, code);
  const labels = [...new Set(levels.map(levelLabel))];
  if (labels.length === 0)
    throw failure(
      'level-missing',
      '要写出调整后的行使层级（命令行写 --level 市级）',
      'name the levels that exercise the item from now on (--level 市级 on the command line)',
    );
  replaceItem(draft, item, {
    ...item,
    values: { ...raised(item.values), levels: labels as NonNullable<ItemValues['levels']> },
  });
  touch(
    draft,
    item.origin.file,
    code,
    `行使层级改为${labels.join('、')}`,
    `levels are now ${labels.join(', ')}`,
  );
  const divisions = new Map(draft.catalogue.divisions.map((division) => [division.code, division]));
  const leaves = ({ list }: { list: List }): boolean => {
    const label = findByCode('level', levelOfList(list, divisions) ?? '')?.label;
    return label !== undefined && !labels.includes(label) && !labels.includes('分级管理');
  };
  const old = entriesOf(draft, code).filter(leaves);
  if (options.to === undefined) closeAndCode(draft, new Map(old.map(({ entry }) => [entry, []])), new Set());
  else moveTo(draft, old, code, options.to, knownAgency(draft, options.to).division);
  return finishDraft(draft);
};

/** 变更名称: the code stays, the version rises, offices that spelt the old name out follow the new one. */
export const rename = (
  catalogue: LifeCatalogue,
  code: string,
  name: string,
  options: LifeOptions,
): LifeResult => {
  const draft = openLife(catalogue, options);
  const item = liveItem(draft, code);
  const before = standardName(item);
  if (name.trim() === '' || name === before)
    throw failure(
      'rename-same',
      `“${name}”和原来的名称一样或是空的，没有改动`,
      `“${name}” is empty or the name it has; nothing was changed`,
    );
  const same = draft.run.directory.find(
    ({ values }) =>
      values.name === name && values.itemType === item.values.itemType && values.status !== '取消',
  );
  if (same !== undefined)
    throw failure(
      'name-taken',
      `已有同名同类事项 ${same.values.basicCode ?? ''}“${name}”，没有改动`,
      `an item of that name and type stands already: ${same.values.basicCode ?? ''} “${name}”; nothing was changed`,
    );
  replaceItem(draft, item, { ...item, values: { ...raised(item.values), name } });
  changeLine(
    draft,
    { kind: 'basic', code, name: before },
    { name, note: `${draft.on} 前名称“${before}”${draft.reason === '' ? '' : `，${draft.reason}`}` },
  );
  touch(draft, item.origin.file, code, `“${before}”改名“${name}”`, `“${before}” is now “${name}”`);
  replaceEntries(draft, (entry, list) => {
    if (entry.own.basicCode !== code || !isLive(entry) || (entry.own.name ?? before) !== before) return entry;
    const { implementationCode, handlingCode } = entry.own;
    for (const [kind, own] of [
      ['implementation', implementationCode],
      ['handling', handlingCode],
    ] as const)
      if (own !== undefined) changeLine(draft, { kind, code: own, name: before }, { name });
    if (entry.own.name === undefined) return entry;
    const { name: _, ...own } = entry.own;
    touch(draft, list.file, implementationCode ?? code, '名称随标准事项', 'the name follows the standard');
    return { ...entry, own: raised(own) };
  });
  // other items that name this one as their main item
  draft.run.directory = draft.run.directory.map((other) =>
    other.mainItem === before ? { ...other, mainItem: name } : other,
  );
  return finishDraft(draft);
};
