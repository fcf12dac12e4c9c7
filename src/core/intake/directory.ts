import { codeReader } from '../codes/reader.js';
import {
  type Catalogue,
  type DirectoryItem,
  departments,
  type ImportedRecord,
  type ItemValues,
} from '../model/index.js';
import { mapStepwise, type Stepwise } from '../stepwise.js';
import { standardValues } from './entries.js';
import { sameHandling, sameValues } from './equal.js';
import { Standards } from './matches.js';
import type { Intake, IntakeOptions, IntakeRow, Outcome } from './types.js';

/** directory/09-公安.yaml: the file of the department that the catalogue has, or a new one named after it. */
const fileFor = (catalogue: Catalogue): ((department: string) => string) => {
  const files = new Map<string, string>();
  for (const item of catalogue.directory) {
    const department = /directory\/(\d{2})/.exec(item.origin.file)?.[1];
    if (department !== undefined && !files.has(department)) files.set(department, item.origin.file);
  }
  return (department) => {
    let file = files.get(department);
    if (file === undefined) {
      const name = (departments[department] ?? '其他').replace(/(?:总局|委员会|委|局|部|办)$/, '');
      file = `directory/${department}-${name}.yaml`;
      files.set(department, file);
    }
    return file;
  };
};

const joined = (record: ImportedRecord, before: DirectoryItem | undefined, file: string): DirectoryItem => {
  const stated = standardValues(record.values);
  const values: ItemValues = { ...before?.values, ...stated };
  const serials = new Set(record.handling.map((h) => h.serial ?? h.name));
  const kept = (before?.handling ?? []).filter(
    (h) => !serials.has(h.serial ?? h.name) && !serials.has(h.name),
  );
  const handling =
    record.handling.length === 0
      ? (before?.handling ?? [])
      : [...kept, ...record.handling.map(({ handlingCode: _, ...h }) => h)].sort((a, b) =>
          (a.serial ?? '~') < (b.serial ?? '~') ? -1 : 1,
        );
  const item: DirectoryItem = { ...before, values, handling, origin: before?.origin ?? { file } };
  if (record.mainItem !== undefined) item.mainItem = record.mainItem;
  const same =
    before !== undefined &&
    sameValues(before.values, values) &&
    sameHandling(before.handling, handling) &&
    before.mainItem === item.mainItem;
  return same ? before : item;
};

/** Rows → standard items. Codes are kept; rows without one are matched, and new ones wait for `encode`. */
export function* planDirectory(
  records: readonly ImportedRecord[],
  catalogue: Catalogue,
  options: IntakeOptions,
): Stepwise<Intake> {
  const codes = codeReader(catalogue.info.scheme);
  const fileOf = fileFor(catalogue);
  const standards = new Standards(catalogue, options.decisions);
  const directory = [...catalogue.directory];
  const places = new Map<DirectoryItem, number>(directory.map((item, at) => [item, at]));
  const byCode = new Map<string, number>();
  const byName = new Map<string, number>();
  for (const [at, { values }] of directory.entries()) {
    if (values.basicCode !== undefined) byCode.set(values.basicCode, at);
    else if (values.name !== undefined) byName.set(values.name, at);
  }
  let changed = false;
  const put = (record: ImportedRecord, at: number | undefined): Outcome => {
    const { basicCode } = record.values;
    const read = basicCode === undefined ? undefined : codes.read(basicCode);
    const typed =
      read?.itemType === undefined || record.values.itemType !== undefined
        ? record
        : {
            ...record,
            values: { ...record.values, itemType: read.itemType as NonNullable<ItemValues['itemType']> },
          };
    const levelled =
      options.level === undefined || typed.values.levels !== undefined
        ? typed
        : {
            ...typed,
            values: { ...typed.values, levels: [options.level] as NonNullable<ItemValues['levels']> },
          };
    const before = at === undefined ? undefined : directory[at];
    const item = joined(levelled, before, fileOf(read?.department ?? '99'));
    if (item === before) return 'unchanged';
    changed = true;
    const place = at ?? directory.length;
    directory[place] = item;
    if (item.values.basicCode !== undefined) byCode.set(item.values.basicCode, place);
    else if (item.values.name !== undefined) byName.set(item.values.name, place);
    return at === undefined ? 'added' : 'updated';
  };
  const rows = yield* mapStepwise(records, (record): IntakeRow => {
    const { name, basicCode } = record.values;
    const row: IntakeRow = {
      record,
      outcome: 'rejected',
      item: {
        kind: 'directory',
        values: record.values,
        own: record.values,
        handling: record.handling,
        origin: record.origin,
      },
    };
    if (name === undefined) return { ...row, reason: { zh: '没有事项名称', en: 'no name' } };
    if (basicCode !== undefined) return { ...row, outcome: put(record, byCode.get(basicCode)) };
    const named = byName.get(name);
    if (named !== undefined) return { ...row, outcome: put(record, named) };
    const match = standards.match(record);
    if (options.withoutMatches !== true) row.match = match;
    if (match.decision === 'review')
      return {
        ...row,
        outcome: 'review',
        reason: {
          zh: '目录里有相近的标准事项，要由人决定是不是同一项',
          en: 'the directory has a near item; a person must decide whether it is the same',
        },
      };
    const standard = standards.of(match);
    return { ...row, outcome: put(record, standard === undefined ? undefined : places.get(standard)) };
  });
  return { catalogue: changed ? { ...catalogue, directory } : catalogue, rows, newAgencies: [] };
}
