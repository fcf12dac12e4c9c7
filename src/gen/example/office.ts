import type { Agency, Catalogue, DirectoryItem, ItemValues } from '../../core/model/index.js';
import { newItems, officeNames, splitRows } from './faults.js';

/** One item as a bureau of the county puts it on its sheet. */
export interface OfficeItem {
  /** the standard's name, or the new item's own */
  key: string;
  name: string;
  itemType: string;
  values: ItemValues;
  /** names of the rows it is split into; none: one row */
  handling: readonly string[];
  conditions?: string;
  materials?: string;
}

export interface Office {
  agency: Agency;
  items: OfficeItem[];
}

const typeOrder = ['行政许可', '行政给付', '行政确认', '其他类别', '公共服务'];

const standardItem = ({ values, handling }: DirectoryItem): OfficeItem => {
  const key = values.name ?? '';
  return {
    key,
    name: officeNames.get(key) ?? key,
    itemType: values.itemType ?? '',
    values,
    handling: handling.length > 0 ? handling.map((h) => h.name) : (splitRows.get(key) ?? []),
  };
};

const newItem = ({
  name,
  itemType,
  conditions,
  materials,
  object,
}: (typeof newItems)[number]): OfficeItem => ({
  key: name,
  name,
  itemType,
  values: {
    serviceObjects: [object === '自然人' ? '自然人' : '企业法人'],
    charged: false,
    caseType: '承诺件',
    promisedLimit: { days: 5, unit: '工作日' },
    visits: 0,
    online: true,
    resultType: '其他',
    resultName: '受理回执',
  },
  handling: [],
  conditions,
  materials,
});

/**
 * The county's items of some guiding departments, in groups by type. A name in faults.ts that the directory no longer
 * has is an error here, so that the example never drifts from the catalogue unseen.
 */
export const officeOf = (
  catalogue: Catalogue,
  agencyName: string,
  departments: readonly string[],
): Office => {
  const agency = catalogue.agencies.find((a) => a.name === agencyName);
  if (agency === undefined) throw new Error(`agencies.yaml has no ${agencyName}`);
  const items = catalogue.directory
    .filter(({ values, origin }) => {
      const department = /^directory\/(\d{2})/.exec(origin.file)?.[1] ?? '';
      return departments.includes(department) && values.levels?.includes('县级') === true;
    })
    .map(standardItem)
    .concat(newItems.filter((n) => departments.includes(n.department)).map(newItem));
  items.sort((a, b) => typeOrder.indexOf(a.itemType) - typeOrder.indexOf(b.itemType));
  return { agency, items };
};

/** Names in faults.ts that stand in no office. */
export const driftedNames = (offices: readonly Office[], names: Iterable<string>): string[] => {
  const known = new Set(offices.flatMap((office) => office.items.map((item) => item.key)));
  return [...names].filter((name) => !known.has(name));
};
