import { codeReader } from './codes/reader.js';
import { compare } from './diff/compare.js';
import type { KeyOf } from './diff/keys.js';
import { type Reviewed, reviewChanges } from './diff/result.js';
import {
  type BasicCodeOf,
  type Snapshot,
  snapshotOfCatalogue,
  snapshotOfDivision,
  snapshotOfRecords,
} from './diff/snapshot.js';
import { type DiffResult, renderDiff } from './messages/diffResult.js';
import {
  type AcceptedChange,
  type Catalogue,
  type ImportedRecord,
  type Lang,
  nearest,
  UserError,
} from './model/index.js';
import { likelyPairs } from './pairing.js';

/** One side of a comparison, read. */
export interface Operand {
  kind: 'catalogue' | 'lists' | 'division';
  snapshot: Snapshot;
  catalogue?: Catalogue;
  /** of a division operand */
  division?: string;
}

const basicCodeOf = (catalogue: Catalogue): BasicCodeOf => {
  const { read } = codeReader(catalogue.info.scheme);
  return (code) => read(code)?.basic;
};

export const catalogueOperand = (catalogue: Catalogue, title: string): Operand => ({
  kind: 'catalogue',
  snapshot: snapshotOfCatalogue(catalogue, title, basicCodeOf(catalogue)),
  catalogue,
});

/** A division of the catalogue, by code or full name; UserError when it has none of that name. */
export const divisionOperand = (catalogue: Catalogue, wanted: string): Operand => {
  const division = catalogue.divisions.find(({ code, name }) => code === wanted || name === wanted);
  if (division !== undefined)
    return {
      kind: 'division',
      snapshot: snapshotOfDivision(catalogue, division, basicCodeOf(catalogue)),
      catalogue,
      division: division.code,
    };
  const near = nearest(
    wanted,
    catalogue.divisions.flatMap(({ code, name }) => [code, name]),
  );
  throw new UserError('division-unknown', {
    zh: `目录里没有区划“${wanted}”${near === undefined ? '' : `；是不是“@${near}”`}；写成 @410922 或 @清丰县`,
    en: `The catalogue has no division “${wanted}”${near === undefined ? '' : `; did you mean “@${near}”`}; write @410922 or @清丰县`,
  });
};

/** Rows of lists; UserError when none was recognised. */
export const listsOperand = (records: readonly ImportedRecord[], title: string): Operand => {
  if (records.length === 0)
    throw new UserError('list-unrecognised', {
      zh: `“${title}”里没有认出事项：表头里找不到事项名称或编码；说明各列是什么（命令行用 --mapping <yaml>，工作台在“收”里选列），或按一列逐行比较（命令行用 --key <列名>）`,
      en: `No items were recognised in “${title}”: no heading says item name or code; say what the columns are (--mapping <yaml> on the command line, the columns in 收 on the page), or compare row by row (--key <heading> on the command line)`,
    });
  return { kind: 'lists', snapshot: snapshotOfRecords(records, title) };
};

/** A list laid beside a division belongs to that division, so the directory is left out. */
const beside = (operand: Operand, { division }: Operand): Operand => {
  if (operand.kind !== 'lists' || division === undefined) return operand;
  const items = operand.snapshot.items.map((item) =>
    item.division === undefined ? { ...item, division } : item,
  );
  return { ...operand, snapshot: { ...operand.snapshot, items } };
};

export interface CompareOptions {
  /** what makes two records the same one; absent: codes, then names */
  key?: KeyOf | undefined;
  /** accepted-changes.yaml of the later side, or of the catalogue at hand */
  accepted: readonly AcceptedChange[];
  /** YYYY-MM-DD */
  date: string;
  lang: Lang;
  /** at most so many changes are listed; totals stay true */
  max?: number | undefined;
}

/** The comparison `santong diff` prints: what changed, judged, with accepted changes marked. */
export const compareOperands = (
  first: Operand,
  second: Operand,
  { key, accepted, date, lang, max }: CompareOptions,
): { reviewed: Reviewed; result: DiffResult } => {
  const [before, after] = [beside(first, second), beside(second, first)];
  const yardstick = before.kind === 'division' && after.kind === 'division' ? 'division' : 'version';
  const comparison = compare(before.snapshot, after.snapshot, {
    yardstick,
    likely: likelyPairs,
    ...(key !== undefined && { key }),
  });
  const reviewed = reviewChanges(comparison, accepted, date);
  const result = renderDiff(reviewed, {
    before: before.snapshot.title,
    after: after.snapshot.title,
    yardstick,
    date,
    lang,
    ...(max !== undefined && { max }),
  });
  return { reviewed, result };
};
