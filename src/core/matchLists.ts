import { basicCodeReader } from './codes/basicCodeReader.js';
import { matchItem } from './matching/matchItem.js';
import { buildIndex } from './matching/nameIndex.js';
import { queryOfRecord } from './matching/queryOfRecord.js';
import type { MatchedRow } from './matching/reviewSheet.js';
import { standardEntryOf } from './matching/standardEntry.js';
import type { Catalogue, ImportedRecord, MatchDecision } from './model/index.js';
import { finish, mapStepwise, type Stepwise } from './stepwise.js';

export interface MatchListsOptions {
  /** for rows that name no division */
  division?: string;
  /** what people decided; the catalogue's own decisions come after these */
  decisions?: readonly MatchDecision[];
}

/** Matches one row at a time; the same row gives the same result however often it is asked. */
export const rowMatcher = (
  catalogue: Catalogue,
  { division, decisions = [] }: MatchListsOptions = {},
): ((record: ImportedRecord) => MatchedRow) => {
  const index = buildIndex(
    catalogue.directory.map(standardEntryOf),
    catalogue.divisions.map((d) => d.name),
  );
  const options = {
    decisions: [...decisions, ...catalogue.decisions],
    readBasicCode: basicCodeReader(catalogue.info.scheme, catalogue.crosswalk),
  };
  return (record) => {
    const query = queryOfRecord(record, division);
    return { query, origin: record.origin, result: matchItem(query, index, options) };
  };
};

const hasName = ({ values }: ImportedRecord): boolean => values.name !== undefined;

/** The rows that can be matched: those with a name. */
export const namedRecords = (records: readonly ImportedRecord[]): ImportedRecord[] => records.filter(hasName);

/** Rows of lists against the standard items of the catalogue; rows without a name are passed over. */
export function* matchListsStepwise(
  catalogue: Catalogue,
  records: readonly ImportedRecord[],
  options: MatchListsOptions = {},
): Stepwise<MatchedRow[]> {
  return yield* mapStepwise(namedRecords(records), rowMatcher(catalogue, options));
}

/** The same, all at once. */
export const matchLists = (
  catalogue: Catalogue,
  records: readonly ImportedRecord[],
  options: MatchListsOptions = {},
): MatchedRow[] => finish(matchListsStepwise(catalogue, records, options));
