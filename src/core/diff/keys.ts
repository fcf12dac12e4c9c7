import { definitionOf, type ElementId, elementIds, UserError } from '../model/index.js';
import { wordingOf } from './editorial.js';
import { canonicalText } from './equal.js';
import type { Snapshot, SnapshotItem } from './snapshot.js';

/** Who keeps the item: items of different offices are different records though their basic code is one. */
export const scopeOf = (item: SnapshotItem): string =>
  item.kind === 'directory'
    ? 'directory'
    : [
        item.division ?? '',
        item.values.agencyCode ?? item.values.agency ?? '',
        item.values.townCode ?? '',
      ].join('|');

export type KeyOf = (item: SnapshotItem) => string;

/** The code that is the item's own, else office + basic code, else office + name. */
export const recordKey: KeyOf = (item) => {
  const { basicCode, implementationCode, handlingCode, name } = item.values;
  if (item.kind === 'directory')
    return basicCode === undefined ? `directory|${name ?? ''}` : `standard|${basicCode}`;
  const own = implementationCode ?? handlingCode;
  // the code alone: a hundred thousand new texts would cost more than the comparison
  if (own !== undefined) return own;
  return basicCode === undefined
    ? `name|${scopeOf(item)}|${name ?? ''}`
    : `basic|${scopeOf(item)}|${basicCode}`;
};

/** Two divisions are laid side by side by what they follow, not by who they are. */
export const standardKey: KeyOf = ({ values }) =>
  values.basicCode === undefined ? `name|${wordingOf(values.name ?? '')}` : `basic|${values.basicCode}`;

/** The named elements together, as the user chose them. */
export const keyOfElements =
  (elements: readonly ElementId[]): KeyOf =>
  (item) =>
    elements.map((id) => canonicalText(item.values[id])).join('|');

const codes = new Set<ElementId>(
  elementIds.filter((id) => definitionOf(id).kind === 'code' || id === 'localBasicCode' || id === 'version'),
);

/** Everything the item says except its codes; equal contents under two codes are one item re-coded. */
export const contentKey: KeyOf = (item) =>
  [
    scopeOf(item),
    ...elementIds.filter((id) => !codes.has(id)).map((id) => canonicalText(item.values[id])),
    item.handling.map((h) => h.name).join('|'),
    canonicalText(item.extra),
  ].join('\u0001');

export const nameKey: KeyOf = (item) =>
  item.values.name === undefined ? '' : `${scopeOf(item)}|${wordingOf(item.values.name)}`;

const whereabouts = ({ origin, values }: SnapshotItem): string => {
  const at = [origin.file, origin.sheet, origin.row ?? origin.line]
    .filter((part) => part !== undefined)
    .join(':');
  return `“${values.name ?? ''}”${at === '' ? '' : ` (${at})`}`;
};

const doubleKey = (snapshot: Snapshot, key: string, first: SnapshotItem, second: SnapshotItem): UserError => {
  const shown = key
    .replace(/^(?:standard|directory|basic|name)\|/, '')
    .split('|')
    .filter((part) => part !== '')
    .join(' ');
  const [a, b] = [whereabouts(first), whereabouts(second)];
  return new UserError('key-twice', {
    zh: `“${snapshot.title}”里有两条记录的标识都是“${shown}”：${a} 和 ${b}；无法判断哪一条对应哪一条。更正其中一个编码，或用 --key 指定能区分它们的要素，例如 --key basicCode,name`,
    en: `In “${snapshot.title}” two records share the key “${shown}”: ${a} and ${b}; which is which cannot be told. Correct one of the codes, or name elements that tell them apart with --key, e.g. --key basicCode,name`,
  });
};

/** Items by key; a key that occurs twice is an error (UserError `key-twice`) that names both. */
export const indexByKey = (snapshot: Snapshot, keyOf: KeyOf): Map<string, SnapshotItem> => {
  const index = new Map<string, SnapshotItem>();
  for (const item of snapshot.items) {
    const key = keyOf(item);
    const other = index.get(key);
    if (other !== undefined) throw doubleKey(snapshot, key, other, item);
    index.set(key, item);
  }
  return index;
};
