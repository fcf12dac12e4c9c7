import { basicCodeReader } from '../codes/basicCodeReader.js';
import { matchItem } from '../matching/matchItem.js';
import { buildIndex, type MatchIndex } from '../matching/nameIndex.js';
import { queryOfRecord } from '../matching/queryOfRecord.js';
import { standardEntryOf } from '../matching/standardEntry.js';
import type { MatchResult } from '../matching/types.js';
import type { Catalogue, DirectoryItem, ImportedRecord, MatchDecision } from '../model/index.js';

/** Asks which standard item a row is; the index is built once. */
export class Standards {
  private readonly index: MatchIndex;
  private readonly byKey = new Map<string, DirectoryItem>();
  private readonly decisions: MatchDecision[];
  private readonly read: (code: string) => string | undefined;

  constructor(
    catalogue: Pick<Catalogue, 'directory' | 'divisions' | 'info' | 'decisions'> &
      Partial<Pick<Catalogue, 'crosswalk'>>,
    decisions: readonly MatchDecision[] = [],
  ) {
    const entries = catalogue.directory.map(standardEntryOf);
    this.index = buildIndex(
      entries,
      catalogue.divisions.map((d) => d.name),
    );
    for (const item of catalogue.directory) {
      const key = item.values.basicCode ?? item.values.name;
      if (key !== undefined && !this.byKey.has(key)) this.byKey.set(key, item);
    }
    this.decisions = [...decisions, ...catalogue.decisions];
    this.read = basicCodeReader(catalogue.info.scheme, catalogue.crosswalk);
  }

  /** The question `santong match` asks; `division` is the one the row was placed in. */
  match(record: ImportedRecord, division?: string): MatchResult {
    const query = queryOfRecord(record);
    if (division !== undefined) query.division = division;
    return matchItem(query, this.index, {
      decisions: this.decisions,
      readBasicCode: (code) => this.read(code),
    });
  }

  /** The standard a result accepted. */
  of(result: MatchResult): DirectoryItem | undefined {
    return result.decision === 'same' ? this.byKey.get(result.key ?? result.basicCode ?? '') : undefined;
  }
}
