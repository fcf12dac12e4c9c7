import type { ImportedRecord } from '../model/index.js';
import type { MatchQuery } from './types.js';

/** A row as imported, asked about as it stands; `division` is for rows that name none. */
export const queryOfRecord = (record: ImportedRecord, division?: string): MatchQuery => {
  const { values, mainItem } = record;
  const { basicCode, implementationCode, handlingCode, agency } = values;
  const { itemType, legalBasis, levels, serviceObjects, resultName } = values;
  const query: MatchQuery = { name: values.name ?? '' };
  const code = implementationCode ?? handlingCode;
  const where = record.division ?? division;
  if (mainItem !== undefined) query.mainName = mainItem;
  if (basicCode !== undefined) query.basicCode = basicCode;
  if (code !== undefined) query.implementationCode = code;
  if (agency !== undefined) query.department = agency;
  if (itemType !== undefined) query.itemType = itemType;
  if (legalBasis !== undefined) query.legalBasis = legalBasis;
  if (levels !== undefined) query.levels = levels;
  if (serviceObjects !== undefined) query.serviceObjects = serviceObjects;
  if (resultName !== undefined) query.resultName = resultName;
  if (where !== undefined) query.division = where;
  return query;
};
