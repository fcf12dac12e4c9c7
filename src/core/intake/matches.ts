import { crosswalkOf } from '../codes/crosswalk.js';
import { codeReader } from '../codes/reader.js';
import { matchItem } from '../matching/matchItem.js';
import { buildIndex, type MatchIndex } from '../matching/nameIndex.js';
import { standardEntryOf } from '../matching/standardEntry.js';
import type { MatchQuery, MatchResult } from '../matching/types.js';
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
    const codes = codeReader(catalogue.info.scheme);
    // codes of other schemes mean what crosswalk.csv says
    const crosswalk = crosswalkOf(catalogue.crosswalk ?? []);
    this.read = (code) => crosswalk.find(code) ?? codes.read(code)?.basic;
  }

  match(record: ImportedRecord, division?: string): MatchResult {
    const { values, mainItem } = record;
    const { name, basicCode, implementationCode, itemType, legalBasis, levels, serviceObjects, resultName } =
      values;
    const query: MatchQuery = { name: name ?? '' };
    if (mainItem !== undefined) query.mainName = mainItem;
    if (basicCode !== undefined) query.basicCode = basicCode;
    if (implementationCode !== undefined) query.implementationCode = implementationCode;
    if (itemType !== undefined) query.itemType = itemType;
    if (legalBasis !== undefined) query.legalBasis = legalBasis;
    if (levels !== undefined) query.levels = levels;
    if (serviceObjects !== undefined) query.serviceObjects = serviceObjects;
    if (resultName !== undefined) query.resultName = resultName;
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
