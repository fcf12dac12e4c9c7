import { lifeOf } from '../check/items.js';
import { type PublishOptions, publishedIds, publishedItems } from '../exporters/published.js';
import type { Bilingual, Catalogue, Item } from '../model/index.js';
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
export const whyNot = (item: Item, date: string): Bilingual => {
  const state = item.standard?.values.status === '取消' ? '取消' : item.values.status;
  const cancelOn = item.values.cancelOn ?? item.standard?.values.cancelOn;
  if (state === '暂停') return { zh: '暂停', en: 'suspended' };
  if (state === '取消' || (cancelOn !== undefined && cancelOn <= date))
    return { zh: '取消', en: 'cancelled' };
  return lifeOf(item, date) === 'active'
    ? { zh: '不在范围', en: 'outside the scope asked for' }
    : { zh: '未生效', en: 'not yet in force' };
};

export const olderVersion = (published: string, expected: string): Bilingual => ({
  zh: `版本 ${published}，目录已是 ${expected}`,
  en: `version ${published}, the catalogue is at ${expected}`,
});

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
