import type { ImportedRecord, ItemValues } from '../model/index.js';
import type { RowReading } from './rowReading.js';

/** What a row is remembered by, to know it when it comes twice. */
export const keyOf = ({ name, implementationCode, basicCode, agencyCode, agency }: ItemValues): string =>
  [name, implementationCode ?? basicCode, agencyCode ?? agency].join('\u0000');

/** Whether the row says the same in every cell as an earlier item. */
export const same = (record: ImportedRecord, reading: RowReading): boolean =>
  record.division === reading.division &&
  record.mainItem === (reading.mainItem === reading.values.name ? undefined : reading.mainItem) &&
  record.values.implementationCode === reading.values.implementationCode &&
  record.values.agency === reading.values.agency &&
  JSON.stringify(record.values) === JSON.stringify(reading.values) &&
  JSON.stringify(record.extra) === JSON.stringify(reading.extra ?? {});

/** Values of a handling item that its item does not say already. */
export const differing = (values: ItemValues, item: ItemValues): ItemValues => {
  const own: ItemValues = {};
  for (const [id, value] of Object.entries(values)) {
    const base = (item as Record<string, unknown>)[id];
    if (value !== base && JSON.stringify(value) !== JSON.stringify(base)) Object.assign(own, { [id]: value });
  }
  return own;
};

/** 基本编码(13) holds level and basic code: only the row's longer code can tell, and then also gives the implementation code. */
export const settleCodes = (values: ItemValues): void => {
  const { basicCode, handlingCode } = values;
  if (basicCode?.length !== 13) return;
  const long = handlingCode ?? values.implementationCode;
  if (long === undefined || long.slice(18, 31) !== basicCode) return;
  values.basicCode = basicCode.slice(1);
  if (values.implementationCode === undefined && handlingCode !== undefined && handlingCode.length === 33)
    values.implementationCode = handlingCode.slice(0, 31);
};
