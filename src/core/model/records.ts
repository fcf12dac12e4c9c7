import type { DirectoryItem, HandlingItem, List, ListEntry } from './catalogue.js';
import { definitionOf, type ElementId, type ElementKind, elementIds, elements } from './elements.js';
import type { Origin } from './place.js';
import type { ItemValues } from './values.js';

/** Records as files hold them: plain objects, keys in canonical order, nothing empty. */
export type RawRecord = Record<string, unknown>;

/** Key order inside compound values; the order of every file. */
const keyOrder: { [K in ElementKind]?: readonly string[] } = {
  limit: ['days', 'unit', 'note'],
  bases: ['law', 'number', 'article', 'text'],
  fees: ['name', 'standard', 'basis', 'reducible', 'reduction'],
  steps: ['step', 'agency', 'role', 'days', 'parallel'],
  questions: ['question', 'answer'],
  window: ['hall', 'window', 'phone'],
  materials: [
    'name', 'necessity', 'kind', 'form', 'originals', 'copies', 'paper', 'source', 'sourceNote', 'guide',
    'standard', 'basis', 'blankForm', 'sample',
  ],
}; // biome-ignore format: one kind a line

const ordered = (value: unknown, order: readonly string[]): unknown => {
  if (Array.isArray(value)) return value.map((v) => ordered(v, order));
  if (typeof value !== 'object' || value === null) return value;
  const from = value as RawRecord;
  const result: RawRecord = {};
  for (const key of order) if (from[key] !== undefined) result[key] = from[key];
  return result;
};

/** Element values in canonical order, as a file holds them. */
export const rawOfValues = (values: ItemValues): RawRecord => {
  const result: RawRecord = {};
  for (const id of canonicalKeys(values)) {
    const value = values[id];
    if (value === undefined) continue;
    const order = keyOrder[definitionOf(id).kind];
    result[id] = order === undefined ? value : ordered(value, order);
  }
  return result;
};

const positions = new Map<string, number>(elementIds.map((id, position) => [id, position]));

/** The elements a record has, in canonical order; most records hold a few of sixty and hold them in order already. */
const canonicalKeys = (values: ItemValues): ElementId[] => {
  const keys = Object.keys(values).filter((key): key is ElementId => positions.has(key));
  const position = (key: string) => positions.get(key) ?? 0;
  const inOrder = keys.every((key, i) => i === 0 || position(keys[i - 1] ?? '') < position(key));
  return inOrder ? keys : keys.sort((a, b) => position(a) - position(b));
};

const isElement = (key: string): key is ElementId => Object.hasOwn(elements, key);

/** The element values of a raw record whose shapes the schema has passed. */
export const valuesOfRaw = (raw: RawRecord, except: ReadonlySet<string> = new Set()): ItemValues => {
  const values: ItemValues = {};
  for (const [key, value] of Object.entries(raw))
    if (isElement(key) && !except.has(key)) Object.assign(values, { [key]: value });
  return values;
};

const handlingKeys = new Set(['name', 'handlingCode']);

const handlingOfRaw = (raw: RawRecord): HandlingItem => {
  const item: HandlingItem = { name: String(raw['name'] ?? ''), values: valuesOfRaw(raw, handlingKeys) };
  if (typeof raw['serial'] === 'string') item.serial = raw['serial'];
  if (typeof raw['handlingCode'] === 'string') item.handlingCode = raw['handlingCode'];
  return item;
};

const rawOfHandling = (item: HandlingItem): RawRecord => ({
  ...(item.serial !== undefined && { serial: item.serial }),
  name: item.name,
  ...(item.handlingCode !== undefined && { handlingCode: item.handlingCode }),
  ...rawOfValues(item.values),
});

const handlingList = (raw: RawRecord): HandlingItem[] =>
  Array.isArray(raw['handlingItems']) ? raw['handlingItems'].map((h) => handlingOfRaw(h as RawRecord)) : [];

export const directoryItemOfRaw = (raw: RawRecord, origin: Origin): DirectoryItem => {
  const item: DirectoryItem = { values: valuesOfRaw(raw), handling: handlingList(raw), origin };
  if (typeof raw['mainItem'] === 'string') item.mainItem = raw['mainItem'];
  if (Array.isArray(raw['replaces'])) item.replaces = raw['replaces'] as string[];
  if (Array.isArray(raw['replacedBy'])) item.replacedBy = raw['replacedBy'] as string[];
  return item;
};

export const rawOfDirectoryItem = (item: DirectoryItem): RawRecord => ({
  ...rawOfValues(item.values),
  ...(item.mainItem !== undefined && { mainItem: item.mainItem }),
  ...(item.replaces !== undefined && { replaces: item.replaces }),
  ...(item.replacedBy !== undefined && { replacedBy: item.replacedBy }),
  ...(item.handling.length > 0 && { handlingItems: item.handling.map(rawOfHandling) }),
});

export const listEntryOfRaw = (raw: RawRecord, origin: Origin): ListEntry => {
  const entry: ListEntry = { own: valuesOfRaw(raw), handling: handlingList(raw), origin };
  if (typeof raw['extra'] === 'object' && raw['extra'] !== null)
    entry.extra = raw['extra'] as Record<string, string>;
  return entry;
};

export const rawOfListEntry = (entry: ListEntry): RawRecord => ({
  ...rawOfValues(entry.own),
  ...(entry.handling.length > 0 && { handlingItems: entry.handling.map(rawOfHandling) }),
  ...(entry.extra !== undefined && Object.keys(entry.extra).length > 0 && { extra: entry.extra }),
});

/** Head and records of a list file. */
export const rawOfList = (list: List): RawRecord => ({
  format: 'santong-list/1',
  division: list.division,
  agency: list.agency,
  items: list.entries.map(rawOfListEntry),
});
