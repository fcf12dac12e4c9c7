import { bareItem, type CheckItemsOptions, type CheckResult, ListsCheck } from '../../core/check.js';
import type { InputReport, Item } from '../../core/model/index.js';
import { fileSha256, NotPlain, readLongCsv } from '../../node/longList.js';

export interface LongChecked {
  result: CheckResult;
  input: InputReport;
  /** the rows something was found about, and one row of each agency */
  items: Item[];
}

/** Checks a long CSV stretch by stretch; undefined when it has to be read whole (group rows, odd quotes, UTF-16). */
export const checkLongCsv = async (
  path: string,
  shown: string,
  options: CheckItemsOptions,
  progress: (records: number) => void,
): Promise<LongChecked | undefined> => {
  let check: ListsCheck | undefined;
  let records = 0;
  const kept = new Set<Item>();
  const agencies = new Set<string>();
  try {
    for await (const stretch of readLongCsv(path, {}, shown)) {
      const items = stretch.records.map(bareItem);
      check ??= new ListsCheck(options, items);
      check.tell(stretch.facts);
      check.see(items);
      for (const item of check.concerned(items)) kept.add(item);
      for (const item of items) {
        const { agency = '', agencyCode = '' } = item.values;
        const key = `${agencyCode} ${agency}`;
        if (agencies.has(key)) continue;
        agencies.add(key);
        kept.add(item);
      }
      records += items.length;
      progress(records);
    }
  } catch (error) {
    if (error instanceof NotPlain) return undefined;
    throw error;
  }
  if (check === undefined) return undefined;
  return {
    result: check.finish(),
    input: { path: shown, sha256: await fileSha256(path), kind: 'csv', records },
    items: [...kept],
  };
};
