import type { DirectoryItem, ListEntry } from '../model/index.js';
import { encodeBasic } from './encodeBasic.js';
import {
  closeCode,
  failure,
  finishDraft,
  itemInUse,
  type LifeCatalogue,
  type LifeOptions,
  type LifeResult,
  liveItem,
  raised,
  refuseFuture,
  replaceItem,
  touch,
} from './life.js';
import { carriedEntry, isLive, standardName, succeedEntries } from './lifeEntries.js';
import { openLife } from './lifePlan.js';

const childOf = (item: DirectoryItem, name: string, code: string, on: string): DirectoryItem => {
  const { basicCode: _, cancelOn: __, ...values } = item.values;
  const { replacedBy: ___, ...rest } = item;
  return {
    ...rest,
    values: { ...values, name, status: '在用', version: 1, effectiveOn: on },
    replaces: [code],
  };
};

/**
 * 拆分: the item closes, each name becomes an item with a new code that `replaces` it, and every office that listed the
 * old item lists the new ones with its own elements.
 */
export const split = (
  catalogue: LifeCatalogue,
  code: string,
  names: readonly string[],
  options: LifeOptions,
): LifeResult => {
  const draft = openLife(catalogue, options);
  refuseFuture(draft);
  const item = itemInUse(draft, code);
  if (new Set(names).size < 2 || names.some((name) => name.trim() === ''))
    throw failure(
      'split-names',
      '拆分至少要给两个不同的名称（命令行写 --into 名称甲 名称乙）',
      'a split needs two different names at least (--into <name> <name> on the command line)',
    );
  const children = names.map((name) => childOf(item, name, code, draft.on));
  replaceItem(draft, item, item, ...children);
  const at = draft.run.directory.indexOf(item) + 1;
  // one by one, so that the codes follow the order in which the names were given
  for (const child of children) encodeBasic(draft.run, new Set([child]));
  const codes = draft.run.directory
    .slice(at, at + children.length)
    .flatMap(({ values }) => values.basicCode ?? []);
  if (codes.length === children.length) {
    replaceItem(draft, item, {
      ...item,
      values: { ...raised(item.values), status: '取消', cancelOn: draft.on },
      replacedBy: codes,
    });
    closeCode(draft, { kind: 'basic', code, name: standardName(item) }, codes);
    touch(
      draft,
      item.origin.file,
      code,
      `“${standardName(item)}”拆分为 ${codes.join('、')}`,
      `“${standardName(item)}” split into ${codes.join(', ')}`,
    );
    succeedEntries(
      draft,
      ({ own }) => own.basicCode === code,
      (entry) => codes.map((child) => carriedEntry(entry, child, draft.on)),
    );
  }
  return finishDraft(draft);
};

/**
 * 合并: the survivor keeps its code and `replaces` the others, which close. An office that listed one of the others and
 * not the survivor lists the survivor with its own elements.
 */
export const merge = (
  catalogue: LifeCatalogue,
  codes: readonly string[],
  into: string,
  options: LifeOptions,
): LifeResult => {
  const draft = openLife(catalogue, options);
  refuseFuture(draft);
  const survivor = itemInUse(draft, into);
  const others = [...new Set(codes)].filter((code) => code !== into).map((code) => liveItem(draft, code));
  if (others.length === 0)
    throw failure(
      'merge-codes',
      `没有要并入 ${into} 的其他编码`,
      `there is no other code to merge into ${into}`,
    );
  const closing = others.map(({ values }) => values.basicCode ?? '');
  for (const item of others) {
    const code = item.values.basicCode ?? '';
    replaceItem(draft, item, {
      ...item,
      values: { ...raised(item.values), status: '取消', cancelOn: draft.on },
      replacedBy: [into],
    });
    closeCode(draft, { kind: 'basic', code, name: standardName(item) }, [into]);
    touch(draft, item.origin.file, code, `并入 ${into}`, `merged into ${into}`);
  }
  replaceItem(draft, survivor, {
    ...survivor,
    values: raised(survivor.values),
    replaces: [...new Set([...(survivor.replaces ?? []), ...closing])],
  });
  touch(draft, survivor.origin.file, into, `并入了 ${closing.join('、')}`, `took in ${closing.join(', ')}`);
  const gone = new Set(closing);
  const lists = new Set(
    draft.run.lists
      .filter(({ entries }) => entries.some((entry) => entry.own.basicCode === into && isLive(entry)))
      .map(({ file }) => file),
  );
  succeedEntries(
    draft,
    ({ own }) => gone.has(own.basicCode ?? ''),
    (entry, { file }): ListEntry[] => {
      if (lists.has(file)) return [];
      lists.add(file);
      return [carriedEntry(entry, into, draft.on)];
    },
    into,
  );
  return finishDraft(draft);
};
