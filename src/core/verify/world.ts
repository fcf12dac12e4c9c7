import { lifeOf } from '../check/items.js';
import { type PublishOptions, publishedIds, publishedItems } from '../exporters/published.js';
import type { Catalogue, Item } from '../model/index.js';
import type { ExpectedRecord, World } from './copy.js';

/** What ought to be published, for the scope asked for. */
export const worldOf = (catalogue: Catalogue, options: PublishOptions): World => {
  const items = publishedItems(catalogue, options);
  return {
    catalogue,
    items,
    ids: publishedIds(items),
    divisions: new Map(catalogue.divisions.map((d) => [d.code, d])),
  };
};

/** Why an item that the catalogue knows is not published: its state and since when. */
export const whyNot = (item: Item, date: string): string => {
  const state = item.standard?.values.status === '取消' ? '取消' : item.values.status;
  if (state === '暂停' || state === '取消') return state;
  const cancelled = item.values.cancelOn ?? item.standard?.values.cancelOn;
  return cancelled !== undefined && cancelled <= date
    ? '取消'
    : lifeOf(item, date) === 'active'
      ? '不在范围'
      : '未生效';
};

/** What is missing of one division: its records, or the whole division as one. */
export interface Missing {
  division: string;
  records: ExpectedRecord[];
  /** nothing of the division is there: one fault, not one an item */
  whole: boolean;
}

export const missingByDivision = (
  missing: readonly ExpectedRecord[],
  expected: ReadonlyMap<string, ExpectedRecord>,
): Missing[] => {
  const ofDivision = new Map<string, ExpectedRecord[]>();
  for (const one of missing) {
    const division = one.division ?? '';
    const known = ofDivision.get(division);
    if (known === undefined) ofDivision.set(division, [one]);
    else known.push(one);
  }
  const sizes = new Map<string, number>();
  for (const { division = '' } of expected.values()) sizes.set(division, (sizes.get(division) ?? 0) + 1);
  return [...ofDivision].map(([division, records]) => ({
    division,
    records,
    whole: records.length > 1 && division !== '' && sizes.get(division) === records.length,
  }));
};
