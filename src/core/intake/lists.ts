import {
  type Agency,
  type Catalogue,
  type DirectoryItem,
  type ImportedRecord,
  type Item,
  type List,
  type ListEntry,
  resolveEntry,
} from '../model/index.js';
import { mapStepwise, type Stepwise } from '../stepwise.js';
import { entryOf } from './entries.js';
import { Standards } from './matches.js';
import { Offices } from './offices.js';
import type { Intake, IntakeOptions, IntakeRow, Outcome } from './types.js';

const safeName = (name: string): string => name.replace(/[\\/:*?"<>|\s]/g, '').slice(0, 60);

interface OpenList {
  list: List;
  entries: ListEntry[];
  changed: boolean;
  /** code or name → place in entries */
  byCode: Map<string, number>;
  byBasic: Map<string, number[]>;
  byName: Map<string, number>;
  /** entries that a row of this run stands for */
  taken: Map<number, ImportedRecord>;
}

const codesOf = ({ own }: ListEntry) =>
  [own.implementationCode, own.handlingCode].filter((c) => c !== undefined);

const openList = (list: List): OpenList => {
  const open: OpenList = {
    list,
    entries: [...list.entries],
    changed: false,
    byCode: new Map(),
    byBasic: new Map(),
    byName: new Map(),
    taken: new Map(),
  };
  for (const [at, entry] of open.entries.entries()) index(open, entry, at);
  return open;
};

const index = (open: OpenList, entry: ListEntry, at: number): void => {
  for (const code of codesOf(entry)) if (!open.byCode.has(code)) open.byCode.set(code, at);
  const { basicCode, name } = entry.own;
  if (basicCode !== undefined) {
    const row = open.byBasic.get(basicCode);
    if (row === undefined) open.byBasic.set(basicCode, [at]);
    else if (!row.includes(at)) row.push(at);
  } else if (name !== undefined && !open.byName.has(name)) open.byName.set(name, at);
};

/** The entry that a row stands for: by its codes, by its standard, by its name; never one another row of this run took. */
const findEntry = (
  open: OpenList,
  record: ImportedRecord,
  standard: DirectoryItem | undefined,
): number | undefined => {
  const { implementationCode, handlingCode, name } = record.values;
  const free = (at: number | undefined): number | undefined =>
    at === undefined || open.taken.has(at) ? undefined : at;
  for (const code of [implementationCode, handlingCode]) {
    const at = code === undefined ? undefined : free(open.byCode.get(code));
    if (at !== undefined) return at;
  }
  const basic = standard?.values.basicCode ?? record.values.basicCode;
  const nameOf = (at: number) => open.entries[at]!.own.name ?? standard?.values.name;
  const other = (at: number) =>
    implementationCode !== undefined &&
    open.entries[at]!.own.implementationCode !== undefined &&
    open.entries[at]!.own.implementationCode !== implementationCode;
  const candidates = (basic === undefined ? [] : (open.byBasic.get(basic) ?? [])).filter(
    (at) => free(at) !== undefined && !other(at),
  );
  const [only] = candidates;
  const twice = basic !== undefined && (open.byBasic.get(basic)?.length ?? 0) > 1;
  return (
    candidates.find((at) => nameOf(at) === name) ??
    (twice ? undefined : only) ??
    (name === undefined ? undefined : free(open.byName.get(name)))
  );
};

/** Rows → entries of the agencies' lists. Two rows for one entry stay two: which is right is a person's business. */
export function* planLists(
  records: readonly ImportedRecord[],
  catalogue: Catalogue,
  options: IntakeOptions,
): Stepwise<Intake> {
  const offices = new Offices(catalogue, options);
  const standards = new Standards(catalogue, options.decisions);
  const lists = new Map<string, OpenList>();
  const known = new Map(catalogue.lists.map((l) => [`${l.division} ${l.agency}`, l]));
  const divisionNames = new Map(catalogue.divisions.map((d) => [d.code, d.name]));
  const listFor = (division: string, agency: Agency): OpenList => {
    const key = `${division} ${agency.creditCode}`;
    let open = lists.get(key);
    if (open === undefined) {
      const name = divisionNames.get(division);
      const folder = name === undefined ? division : `${division}-${safeName(name)}`;
      const file = `lists/${folder}/${agency.creditCode}-${safeName(agency.name)}.yaml`;
      open = openList(known.get(key) ?? { division, agency: agency.creditCode, entries: [], file });
      lists.set(key, open);
    }
    return open;
  };
  const rows = yield* mapStepwise(records, (record) => takeRow(record, offices, standards, listFor, options));
  return {
    catalogue: withLists(catalogue, lists, offices.newAgencies),
    rows,
    newAgencies: offices.newAgencies,
  };
}

const bare = (record: ImportedRecord): Item => ({
  kind: 'bare',
  values: record.values,
  own: record.values,
  handling: record.handling,
  extra: record.extra,
  origin: record.origin,
});

const takeRow = (
  record: ImportedRecord,
  offices: Offices,
  standards: Standards,
  listFor: (division: string, agency: Agency) => OpenList,
  options: IntakeOptions,
): IntakeRow => {
  const row: IntakeRow = { record, outcome: 'rejected', item: bare(record) };
  if (
    record.values.name === undefined &&
    record.values.basicCode === undefined &&
    record.values.implementationCode === undefined
  )
    return { ...row, reason: { zh: '没有事项名称，也没有编码', en: 'neither a name nor a code' } };
  const division = offices.division(record);
  if ('reason' in division) return { ...row, reason: division.reason };
  row.division = division.found;
  const agency = offices.agency(record, division.found);
  if ('reason' in agency) return { ...row, reason: agency.reason };
  row.agency = agency.found;
  const match = standards.match(record, division.found);
  if (options.withoutMatches !== true) row.match = match;
  const standard = standards.of(match);
  if (match.decision === 'review')
    return {
      ...row,
      item: itemOf(record, division.found, agency.found, undefined),
      outcome: 'review',
      reason: {
        zh: '可能是几个标准事项中的一个，要由人决定',
        en: 'a person must decide which standard item this is',
      },
    };
  const levelled =
    options.level === undefined || record.values.levels !== undefined
      ? record
      : {
          ...record,
          values: { ...record.values, levels: [options.level] as NonNullable<typeof record.values.levels> },
        };
  const { outcome, entry } = put(listFor(division.found, agency.found), levelled, agency.found, standard);
  return { ...row, outcome, item: itemOf(record, division.found, agency.found, standard, entry) };
};

const put = (
  open: OpenList,
  record: ImportedRecord,
  agency: Agency,
  standard: DirectoryItem | undefined,
): { outcome: Outcome; entry: ListEntry } => {
  const at = findEntry(open, record, standard);
  const before = at === undefined ? undefined : open.entries[at];
  const entry = entryOf(record, agency, standard, before);
  if (entry === before) {
    open.taken.set(at!, record);
    return { outcome: 'unchanged', entry };
  }
  const place = at ?? open.entries.length;
  open.entries[place] = at === undefined ? { ...entry, origin: { file: open.list.file } } : entry;
  open.taken.set(place, record);
  index(open, entry, place);
  open.changed = true;
  return { outcome: at === undefined ? 'added' : 'updated', entry };
};

/** The entry as rules see it, its cells still those of the sheet. */
const itemOf = (
  record: ImportedRecord,
  division: string,
  agency: Agency,
  standard: DirectoryItem | undefined,
  entry?: ListEntry,
): Item => {
  const own = entry?.own ?? record.values;
  const stated = { own, handling: entry?.handling ?? record.handling, origin: record.origin };
  const item = resolveEntry(stated, { division }, agency, standard);
  if (entry?.extra !== undefined) item.extra = entry.extra;
  return item;
};

const withLists = (
  catalogue: Catalogue,
  lists: ReadonlyMap<string, OpenList>,
  newAgencies: readonly Agency[],
): Catalogue => {
  const changed = [...lists.values()].filter((l) => l.changed);
  if (changed.length === 0) return catalogue;
  const byFile = new Map(changed.map(({ list, entries }) => [list.file, { ...list, entries }]));
  const kept = catalogue.lists.map((l) => byFile.get(l.file) ?? l);
  const known = new Set(catalogue.lists.map((l) => l.file));
  const used = new Set(changed.map((l) => l.list.agency));
  const agencies = newAgencies.filter((a) => used.has(a.creditCode));
  return {
    ...catalogue,
    lists: [...kept, ...[...byFile.values()].filter((l) => !known.has(l.file))],
    ...(agencies.length > 0 && { agencies: [...catalogue.agencies, ...agencies] }),
  };
};
