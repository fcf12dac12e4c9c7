import {
  type Agency,
  type DirectoryItem,
  definitionOf,
  type ElementId,
  elementIds,
  type HandlingItem,
  type ImportedRecord,
  type ItemValues,
  type ListEntry,
} from '../model/index.js';
import { beyondStandard } from './covered.js';
import { sameExtra, sameHandling, sameValue, sameValues } from './equal.js';

/** What every entry has unless it says otherwise; see `resolveEntry`. */
const defaults: ItemValues = { status: '在用', version: 1 };
const ownLife = new Set<ElementId>(['status', 'version', 'effectiveOn', 'cancelOn']);

/** What an entry would say of an element if it said nothing itself. */
const inheritedValue = (
  id: ElementId,
  agency: Agency,
  standard: DirectoryItem | undefined,
): ItemValues[ElementId] => {
  if (id === 'agency') return agency.name;
  if (id === 'agencyCode') return agency.creditCode;
  const contact = agency.contact as ItemValues | undefined;
  if (contact?.[id] !== undefined) return contact[id];
  if (!ownLife.has(id) && standard?.values[id] !== undefined) return standard.values[id];
  return defaults[id];
};

const named = (item: HandlingItem): string => item.name.replace(/\s+/g, '');

/** Handling items as a list keeps them: serials of the standard, and only what differs from the item. */
const handlingOf = (
  record: ImportedRecord,
  resolved: ItemValues,
  standard: DirectoryItem | undefined,
): HandlingItem[] =>
  record.handling.map((item) => {
    const of = standard?.handling.find((h) => named(h) === named(item));
    const fromCode = item.handlingCode?.length === 33 ? item.handlingCode.slice(31) : undefined;
    const serial = item.serial ?? fromCode ?? of?.serial;
    const values: ItemValues = {};
    for (const id of elementIds) {
      const value = item.values[id];
      if (value !== undefined && !sameValue(id, value, of?.values[id] ?? resolved[id]))
        Object.assign(values, { [id]: value });
    }
    return {
      name: item.name,
      ...(serial !== undefined && { serial }),
      ...(item.handlingCode !== undefined && { handlingCode: item.handlingCode }),
      values,
    };
  });

/** An item that is its own only handling item says nothing by it. */
const isIdle = (handling: readonly HandlingItem[], name: string | undefined): boolean =>
  handling.length === 1 &&
  handling[0]!.name === name &&
  handling[0]!.serial === undefined &&
  handling[0]!.handlingCode === undefined &&
  Object.keys(handling[0]!.values).length === 0;

/** Of the values a row states, those that must be written down: what standard and agency do not say already. */
const differences = (values: ItemValues, agency: Agency, standard: DirectoryItem | undefined): ItemValues => {
  const own: ItemValues = {};
  for (const id of elementIds) {
    const value = values[id];
    if (value === undefined) continue;
    if (id === 'basicCode') {
      own.basicCode = value as string;
      continue;
    }
    if (sameValue(id, value, inheritedValue(id, agency, standard))) continue;
    const beyond = ownLife.has(id) ? value : beyondStandard(id, value, standard);
    if (beyond !== undefined) Object.assign(own, { [id]: beyond });
  }
  return own;
};

const joinHandling = (before: readonly HandlingItem[], stated: readonly HandlingItem[]): HandlingItem[] => {
  const left = [...stated];
  const joined = before.map((old) => {
    const at = left.findIndex(
      (h) => (h.serial !== undefined && h.serial === old.serial) || named(h) === named(old),
    );
    if (at < 0) return old;
    const [now] = left.splice(at, 1);
    const handlingCode = now!.handlingCode ?? old.handlingCode;
    const serial = now!.serial ?? old.serial;
    return {
      name: now!.name,
      ...(serial !== undefined && { serial }),
      ...(handlingCode !== undefined && { handlingCode }),
      values: now!.values,
    };
  });
  return [...joined, ...left];
};

/**
 * A row as an entry of its agency's list. What an earlier entry has and the row does not state (codes given since, a window)
 * stays; what the row says just as the standard does is taken out. The same object when nothing changes.
 */
export const entryOf = (
  record: ImportedRecord,
  agency: Agency,
  standard: DirectoryItem | undefined,
  before: ListEntry | undefined,
): ListEntry => {
  const stated: ItemValues = { ...record.values };
  if (standard?.values.basicCode !== undefined) stated.basicCode = standard.values.basicCode;
  const own: ItemValues = {};
  const different = differences(stated, agency, standard);
  for (const id of elementIds) {
    const value = stated[id] === undefined ? before?.own[id] : different[id];
    if (value !== undefined) Object.assign(own, { [id]: value });
  }
  const resolved: ItemValues = { ...standard?.values, ...own };
  const handling = handlingOf(record, resolved, standard);
  const kept = isIdle(handling, record.values.name) ? [] : handling;
  const extra = { ...before?.extra, ...record.extra };
  const entry: ListEntry = {
    own,
    handling: joinHandling(before?.handling ?? [], kept),
    ...(Object.keys(extra).length > 0 && { extra }),
    origin: before?.origin ?? { file: '' },
  };
  const same =
    before !== undefined &&
    sameValues(before.own, entry.own) &&
    sameHandling(before.handling, entry.handling) &&
    sameExtra(before.extra, entry.extra);
  return same ? before : entry;
};

const localToAgency = (id: ElementId): boolean =>
  definitionOf(id).tier === 'local' && !ownLife.has(id) && id !== 'localBasicCode' && id !== 'questions';

/** What a row of a standard directory says of the item itself; what belongs to one office only is left aside. */
export const standardValues = (values: ItemValues): ItemValues => {
  const kept: ItemValues = {};
  for (const id of elementIds)
    if (values[id] !== undefined && !localToAgency(id)) Object.assign(kept, { [id]: values[id] });
  return kept;
};
