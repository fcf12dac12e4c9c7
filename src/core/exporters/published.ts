import { type Catalogue, type Division, type Item, resolveEntry } from '../model/index.js';

export interface PublishOptions {
  /** YYYY-MM-DD: what is in force that day */
  date: string;
  /** only this division (and, with a county, its townships) */
  division?: string;
  level?: string;
}

const inForce = (item: Item, date: string): boolean => {
  const { status, effectiveOn, cancelOn } = item.values;
  if (status === '暂停' || status === '取消') return false;
  const standard = item.standard?.values;
  if (standard?.status === '暂停' || standard?.status === '取消') return false;
  if (standard?.cancelOn !== undefined && standard.cancelOn <= date) return false;
  return (effectiveOn === undefined || effectiveOn <= date) && (cancelOn === undefined || cancelOn > date);
};

/** Every list item with standard and agency resolved, in a fixed order: division, agency, code, name. */
export const resolvedItems = (catalogue: Catalogue): Item[] => {
  const standards = new Map(catalogue.directory.map((s) => [s.values.basicCode ?? s.values.name, s]));
  const agencies = new Map(catalogue.agencies.map((a) => [a.creditCode, a]));
  const items = catalogue.lists.flatMap((list) =>
    list.entries.map((entry) =>
      resolveEntry(
        entry,
        list,
        agencies.get(list.agency),
        standards.get(entry.own.basicCode ?? entry.own.name),
      ),
    ),
  );
  const key = (i: Item): string =>
    [i.division, i.agency?.creditCode, i.values.basicCode, i.values.implementationCode, i.values.name].join(
      '\u0000',
    );
  return items
    .map((item) => ({ item, at: key(item) }))
    .sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0))
    .map(({ item }) => item);
};

/** What may be published: in force on the day, of the division and level asked for. */
export const publishedItems = (catalogue: Catalogue, options: PublishOptions): Item[] =>
  resolvedItems(catalogue).filter(
    (item) =>
      inForce(item, options.date) &&
      (options.division === undefined ||
        item.division?.startsWith(options.division.replace(/0{2,4}$/, '')) === true) &&
      (options.level === undefined || item.values.levels?.some((l) => l === options.level) === true),
  );

/** Signs that some file formats cannot hold, or that no reader sees; an id has none. */
const invisible = /[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff\ufffe\uffff]/g;

/**
 * What names each item among all that is published together: its implementation code; without one division and basic
 * code or name. Where two still share it, agency and then a number tell them apart, so no item hides another.
 */
export const publishedIds = (items: readonly Item[]): ReadonlyMap<Item, string> => {
  const basic = (item: Item): string => {
    const { implementationCode, basicCode, name } = item.values;
    return (implementationCode ?? `${item.division ?? ''}-${basicCode ?? name ?? ''}`)
      .replace(invisible, '')
      .trim();
  };
  const counts = new Map<string, number>();
  for (const item of items) counts.set(basic(item), (counts.get(basic(item)) ?? 0) + 1);
  const ids = new Map<Item, string>();
  const taken = new Set<string>();
  for (const item of items) {
    const { handlingCode, agencyCode } = item.values;
    const plain = basic(item);
    const shared = (counts.get(plain) ?? 0) > 1;
    const fuller = handlingCode ?? `${item.division ?? ''}-${agencyCode ?? ''}-${plain}`;
    let id = shared ? fuller : plain;
    for (let n = 2; taken.has(id); n++) id = `${fuller}-${n}`;
    taken.add(id);
    ids.set(item, id);
  }
  return ids;
};

/** A division as people tell it apart: 南乐县城关镇, because every county has a 城关镇. */
export const placeName = (divisions: ReadonlyMap<string, Division>, code: string | undefined): string => {
  const division = divisions.get(code ?? '');
  if (division === undefined) return code ?? '';
  if (division.code.length <= 6) return division.name;
  const county = divisions.get(division.code.slice(0, 6))?.name ?? '';
  return division.name.includes(county) ? division.name : county + division.name;
};
