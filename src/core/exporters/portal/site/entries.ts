import { sha256 } from '../../../model/digest.js';
import { type Division, departments, type Item, legalTopics, personTopics } from '../../../model/index.js';
import { type Guide, guideOf } from '../../guide.js';
import type { ExportInput } from '../../index.js';
import { publishedIds } from '../../published.js';

/** One item of the site: what is published, where its page stands, with whom it is compared. */
export interface SiteEntry {
  item: Item;
  id: string;
  /** file name of its page without `.html`; plain ASCII */
  page: string;
  /** items of one key are one item in several places */
  group: string;
  guide(): Guide;
}

/** A file name and address of only letters, digits and `-`; anything else becomes its digest. */
export const slugOf = (id: string): string =>
  /^[0-9A-Za-z-]{1,64}$/.test(id) ? id : sha256(id).slice(0, 16);

export const siteEntries = (
  { items }: Pick<ExportInput, 'items'>,
  divisions: ReadonlyMap<string, Division>,
): SiteEntry[] => {
  const ids = publishedIds(items);
  const taken = new Set<string>();
  return items.map((item) => {
    const id = ids.get(item) ?? '';
    const { basicCode, name } = item.values;
    // addresses must differ on disks that do not tell A from a
    let page = slugOf(id);
    if (taken.has(page.toLowerCase())) page = sha256(id).slice(0, 16);
    taken.add(page.toLowerCase());
    return { item, id, page, group: basicCode ?? name ?? id, guide: () => guideOf(item, divisions, id) };
  });
};

export interface FacetValue {
  key: string;
  name: string;
}

/** A way to browse: what an entry belongs to, and the folder of its pages. */
export interface Facet {
  folder: string;
  title: string;
  of(entry: SiteEntry): FacetValue[];
}

const departmentOf = ({ item }: SiteEntry): string => {
  const code = item.values.basicCode;
  const digits = code !== undefined && /^\w{12}$/.test(code) ? code.slice(4, 6) : '';
  return departments[digits] !== undefined ? digits : (item.agency?.department ?? '');
};

const topics = (
  codes: readonly string[] | undefined,
  table: Readonly<Record<string, string>>,
): FacetValue[] =>
  (codes ?? []).flatMap((code) => (table[code] === undefined ? [] : [{ key: code, name: table[code] }]));

const isPerson = ({ item }: SiteEntry): boolean =>
  item.values.serviceObjects?.includes('自然人') ?? item.values.topicsPerson !== undefined;

export interface Feature {
  key: string;
  name: string;
  is(entry: SiteEntry): boolean;
}

/** What makes an item easy; shown as marks and browsed by. */
export const features: readonly Feature[] = [
  { key: 'instant', name: '即办', is: ({ item }) => item.values.caseType === '即办件' },
  { key: 'no-visit', name: '不用跑', is: ({ item }) => item.values.visits === 0 },
  { key: 'online', name: '可网办', is: ({ item }) => item.values.online === true },
  { key: 'free', name: '不收费', is: ({ item }) => item.values.charged === false },
  { key: 'agent', name: '免费代办', is: ({ item }) => item.values.agentService === true },
];

export const facets = {
  division: {
    folder: 'd',
    title: '按区划',
    of: ({ item, guide }) => [{ key: item.division ?? '', name: guide().division.name }],
  },
  agency: {
    folder: 'a',
    title: '按实施主体',
    of: ({ item }) => {
      const name = item.values.agency ?? item.agency?.name ?? '';
      return [{ key: item.values.agencyCode ?? item.agency?.creditCode ?? name, name }];
    },
  },
  department: {
    folder: 's',
    title: '按部门系统',
    of: (entry) => {
      const key = departmentOf(entry);
      return [{ key: key === '' ? '99' : key, name: departments[key] ?? '其他' }];
    },
  },
  type: {
    folder: 't',
    title: '按事项类型',
    of: ({ item }) => {
      const name = item.values.itemType;
      return name === undefined ? [] : [{ key: name, name }];
    },
  },
  person: {
    folder: 'p',
    title: '个人办事',
    of: (entry) => (isPerson(entry) ? topics(entry.item.values.topicsPerson ?? ['999'], personTopics) : []),
  },
  legal: {
    folder: 'l',
    title: '法人办事',
    of: (entry) =>
      entry.item.values.serviceObjects?.some((o) => o !== '自然人') === true ||
      entry.item.values.topicsLegal !== undefined
        ? topics(entry.item.values.topicsLegal ?? ['999'], legalTopics)
        : [],
  },
  feature: {
    folder: 'f',
    title: '按便利程度',
    of: (entry) => features.filter((f) => f.is(entry)).map(({ key, name }) => ({ key, name })),
  },
} as const satisfies Record<string, Facet>;

export type FacetId = keyof typeof facets;

export interface FacetGroup extends FacetValue {
  entries: SiteEntry[];
}

/** The values of a facet with their entries, in the order of the keys. */
export const grouped = (facet: Facet, entries: readonly SiteEntry[]): FacetGroup[] => {
  const groups = new Map<string, FacetGroup>();
  for (const entry of entries)
    for (const { key, name } of facet.of(entry)) {
      const group = groups.get(key);
      if (group === undefined) groups.set(key, { key, name, entries: [entry] });
      else group.entries.push(entry);
    }
  return [...groups.values()].sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0));
};
