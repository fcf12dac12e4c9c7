import type { DirectoryItem } from '../model/index.js';
import type { StandardEntry } from './types.js';

/** A standard item of the directory as the matcher sees it. */
export const standardEntryOf = ({ values, handling }: DirectoryItem): StandardEntry => {
  const entry: StandardEntry = { name: values.name ?? '', handling: handling.map((h) => h.name) };
  if (values.basicCode !== undefined) entry.basicCode = values.basicCode;
  if (values.itemType !== undefined) entry.itemType = values.itemType;
  if (values.legalBasis !== undefined) entry.legalBasis = values.legalBasis;
  if (values.levels !== undefined) entry.levels = values.levels;
  if (values.serviceObjects !== undefined) entry.serviceObjects = values.serviceObjects;
  if (values.resultName !== undefined) entry.resultName = values.resultName;
  return entry;
};
