import { portalItem } from '../../exporters/portal/bundle.js';
import { elementInWords } from '../../exporters/words.js';
import { elementIds, type ItemValues, type RawRecord, rawOfValues, valuesOfRaw } from '../../model/index.js';
import {
  type ExpectedFacet,
  expectedOf,
  type PublishedCopy,
  type PublishedFacet,
  type PublishedRecord,
  type Surface,
} from '../copy.js';

const isRecord = (value: unknown): value is RawRecord =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Texts that differ only in line ends or in key order say the same. */
const plain = (value: unknown): unknown => {
  if (typeof value === 'string') return value.replace(/\r\n?/g, '\n').trim();
  if (Array.isArray(value)) return value.map(plain);
  if (!isRecord(value)) return value;
  return Object.fromEntries(
    Object.keys(value)
      .sort()
      .map((key) => [key, plain(value[key])]),
  );
};

const inWords = (id: (typeof elementIds)[number], values: ItemValues, raw: unknown): string => {
  try {
    return elementInWords(id, values);
  } catch {
    return JSON.stringify(raw);
  }
};

const facetsOf = (values: RawRecord, divisionName: string, handling: unknown): Map<string, ExpectedFacet> => {
  const facets = new Map<string, ExpectedFacet>();
  const known = valuesOfRaw(values);
  for (const id of elementIds) {
    const raw = values[id];
    if (raw === undefined || raw === null || raw === '') continue;
    facets.set(id, { element: id, text: JSON.stringify(plain(raw)), shown: inWords(id, known, raw) });
  }
  facets.set('division', { element: undefined, title: '区划', text: divisionName });
  const cases = Array.isArray(handling) ? handling.filter(isRecord) : [];
  if (cases.length > 0)
    facets.set('handling', {
      element: 'handlingCode',
      text: JSON.stringify(plain(cases)),
      shown: cases
        .map((c) => [c['name'], c['handlingCode']].filter((t) => t !== undefined).join(' '))
        .join('；'),
    });
  return facets;
};

/** items.json or items.ndjson of a portal, also one that someone edited; nothing when the data is something else. */
export const readPortalData = (
  value: unknown,
  file: string,
  lines?: readonly number[],
): PublishedCopy | undefined => {
  const items = isRecord(value) && value['format'] === 'santong-portal/1' ? value['items'] : value;
  if (!Array.isArray(items)) return undefined;
  const records: PublishedRecord[] = [];
  for (const [i, raw] of items.entries()) {
    if (!isRecord(raw) || typeof raw['id'] !== 'string' || !isRecord(raw['values'])) return undefined;
    const facets: ReadonlyMap<string, PublishedFacet> = facetsOf(
      raw['values'],
      String(raw['divisionName'] ?? ''),
      raw['handlingItems'],
    );
    const line = lines?.[i];
    records.push({
      id: raw['id'],
      name: String(raw['values']['name'] ?? ''),
      place: { file, record: raw['id'], ...(line !== undefined && { line }) },
      facets,
    });
  }
  return { surface: 'portal', file, records, facts: [], whole: true };
};

export const portalSurface: Surface = {
  id: 'portal',
  where: '门户数据',
  expect: ({ items, ids, divisions }) =>
    new Map(
      items.map((item) => {
        const id = ids.get(item) ?? '';
        const facets = () => {
          const { divisionName, handlingItems } = portalItem(item, divisions, id);
          return facetsOf(rawOfValues(item.values), divisionName, handlingItems);
        };
        return [id, expectedOf(item, id, facets)];
      }),
    ),
};
