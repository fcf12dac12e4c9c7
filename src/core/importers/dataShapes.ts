import { type ElementId, elements } from '../model/index.js';
import { isElementId } from './cellReader.js';
import { recogniseHeading, recogniseStack } from './headings.js';
import { leavesUnder, partHeadings } from './partHeadings.js';

export type Raw = Record<string, unknown>;
export const isObject = (value: unknown): value is Raw =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const wrappers = ['items', 'records', 'entries', 'rows', 'data', 'list', '事项', '清单'];

/** The records of a document: a list, one record, or a list under a usual name. */
export const recordsOf = (value: unknown, depth = 0): unknown[] => {
  if (Array.isArray(value)) return value;
  if (!isObject(value)) return [];
  for (const name of wrappers) if (Array.isArray(value[name])) return value[name];
  const names = Object.keys(value);
  if (
    names.some(
      (name) => recogniseHeading(name, false) !== undefined && !isObject(value[name]) && name !== 'code',
    )
  )
    return listIn(value) ?? [value];
  for (const name of names) {
    const inner = value[name];
    if (isObject(inner) && depth < 3) {
      const records = recordsOf(inner, depth + 1);
      if (records.length > 1 || (records.length === 1 && records[0] !== inner)) return records;
    }
  }
  return listIn(value) ?? [value];
};

/** The one list of objects under a name of its own (事项清单), where the rest tells only of the list. */
const listIn = (value: Raw): unknown[] | undefined => {
  const lists = Object.entries(value).filter(
    ([name, inner]) =>
      Array.isArray(inner) &&
      inner.length > 0 &&
      inner.every(isObject) &&
      recogniseHeading(name, false) === undefined,
  );
  const names = (lists[0]?.[1] as Raw[] | undefined)?.[0];
  const isList =
    names !== undefined &&
    Object.keys(names).some((key) => identity.has(recogniseHeading(key, false)?.target ?? ''));
  return lists.length === 1 && isList ? (lists[0]![1] as unknown[]) : undefined;
};
const identity = new Set<string>(['name', 'mainItem', 'handling.name', 'basicCode', 'implementationCode']);

/** Keys of inner objects ({"fields": {…}}, {"values": {…}}) count as the record's own. */
export const flatten = (raw: Raw): [string, unknown][] =>
  Object.entries(raw).flatMap(([key, value]): [string, unknown][] => {
    if (!isObject(value)) return [[key, value]];
    if (recogniseHeading(key, false) === undefined) return Object.entries(value);
    return below(key, value) ?? [[key, value]];
  });

/** {办理时限: {法定: 20, 承诺: 5}} → the elements that the two names together mean. */
const below = (key: string, value: Raw): [string, unknown][] | undefined => {
  const named = Object.entries(value).map(([name, inner]): [string | undefined, unknown] => {
    const target =
      recogniseHeading(name, false) === undefined ? recogniseStack([key, name])?.target : undefined;
    return [target !== undefined && isElementId(target) ? elements[target].title : undefined, inner];
  });
  return named.length > 0 && named.every(([name]) => name !== undefined)
    ? (named as [string, unknown][])
    : undefined;
};

export const compounds = new Set<ElementId>(['materials', 'fees', 'questions', 'process']);

/** Field of a compound that a key names: 名称, 材料名称, materials.name, originals. */
export const partNamed = (compound: ElementId, key: string): string | undefined => {
  const leaves = leavesUnder[compound];
  const leaf = leaves !== undefined && Object.hasOwn(leaves, key) ? leaves[key] : undefined;
  const target = leaf ?? recogniseHeading(key, false)?.target;
  if (target?.startsWith(`${compound}.`) === true) return target.slice(compound.length + 1);
  if (`${compound}.${key}` in partHeadings) return key;
  return target === compound ? Object.values(leaves ?? {})[0]?.slice(compound.length + 1) : undefined;
};

export const shown = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value));
