import type { Agency, DirectoryItem, HandlingItem, List, ListEntry } from './catalogue.js';
import type { Origin } from './place.js';
import type { ItemValues } from './values.js';

/**
 * One item as rules, diff and exports see it: all its values, where each came from, and the standard it follows.
 * kind `directory`: a standard item. `list`: standard + agency + own. `bare`: a row of a list outside a catalogue.
 */
export interface Item {
  kind: 'directory' | 'list' | 'bare';
  values: ItemValues;
  /** what the entry itself states (all values for directory and bare items) */
  own: ItemValues;
  handling: HandlingItem[];
  standard?: DirectoryItem;
  division?: string;
  agency?: Agency;
  extra?: Record<string, string>;
  origin: Origin;
}

/** What names the item in findings: its most specific code, else its name. */
export const recordOf = (item: Pick<Item, 'kind' | 'values'>): string => {
  const { implementationCode, handlingCode, basicCode, name } = item.values;
  return (
    (item.kind === 'directory' ? basicCode : (implementationCode ?? handlingCode ?? basicCode)) ?? name ?? ''
  );
};

export const directoryItem = (standard: DirectoryItem): Item => ({
  kind: 'directory',
  values: standard.values,
  own: standard.values,
  handling: standard.handling,
  origin: standard.origin,
});

/** Elements of a standard that a list never inherits: they are the directory's own life, not the office's. */
const ownLife = new Set(['status', 'version', 'effectiveOn', 'cancelOn']);

/** Standard + agency contact + what the entry states, later ones winning. */
export const resolveEntry = (
  entry: ListEntry,
  list: Pick<List, 'division'>,
  agency: Agency | undefined,
  standard: DirectoryItem | undefined,
): Item => {
  const values: ItemValues = { status: '在用', version: 1 };
  if (standard !== undefined)
    for (const [id, value] of Object.entries(standard.values))
      if (!ownLife.has(id)) Object.assign(values, { [id]: value });
  if (agency !== undefined)
    Object.assign(values, { agency: agency.name, agencyCode: agency.creditCode }, agency.contact);
  Object.assign(values, entry.own);
  const item: Item = {
    kind: 'list',
    values,
    own: entry.own,
    handling: entry.handling,
    division: list.division,
    origin: entry.origin,
  };
  if (standard !== undefined) item.standard = standard;
  if (agency !== undefined) item.agency = agency;
  if (entry.extra !== undefined) item.extra = entry.extra;
  return item;
};
