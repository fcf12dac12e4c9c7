import { itemsOf, lifeOf } from '../check/items.js';
import { codeReader } from '../codes/reader.js';
import { wordingOf } from '../diff/editorial.js';
import {
  type Catalogue,
  type DirectoryItem,
  type Division,
  departments,
  directoryItem,
  type Item,
  type ValueOf,
} from '../model/index.js';
import { type Samenesses, samenessesOf } from './samenesses.js';

/** Counts of one division, one department, or one division's share of a department. */
export interface StatsRow {
  /** items listed there */
  items: number;
  /** of them, items whose standard two or more divisions list */
  shared: number;
  sameCode: number;
  sameIdentity: number;
  sameStandard: number;
  /** shared items with all three samenesses */
  same: number;
  /** same ÷ shared, 0–1; null when nothing is shared */
  rate: number | null;
  /** standards in force that this level is to exercise; of a department: all its standards */
  expected: number;
  /** of them, those that are listed */
  covered: number;
  /** items that can be done on line */
  online: number;
}

export interface DivisionStats extends StatsRow {
  division: string;
  name: string;
}
export interface DepartmentStats extends StatsRow {
  department: string;
  name: string;
}
export interface CellStats extends StatsRow {
  division: string;
  department: string;
}

/** `santong-stats/1`: of the whole, shared counts standards; of a division or department the rows say what they count. */
export interface Stats {
  format: 'santong-stats/1';
  date: string;
  catalogue: { id: string; title: string };
  /** list items in force */
  items: number;
  /** standards in force */
  standards: number;
  /** standards that two or more divisions list */
  shared: number;
  sameCode: number;
  sameIdentity: number;
  sameStandard: number;
  same: number;
  rate: number | null;
  byDivision: DivisionStats[];
  byDepartment: DepartmentStats[];
  byDivisionDepartment: CellStats[];
}

const levelOf: Record<Division['level'], ValueOf<'levels'>[number]> = {
  province: '省级',
  city: '市级',
  county: '县级',
  township: '乡级',
  village: '村级',
};

const emptyRow = (): StatsRow => ({
  items: 0,
  shared: 0,
  sameCode: 0,
  sameIdentity: 0,
  sameStandard: 0,
  same: 0,
  rate: null,
  expected: 0,
  covered: 0,
  online: 0,
});

const rateOf = (same: number, shared: number): number | null => (shared === 0 ? null : same / shared);

class Rows<K> {
  readonly rows = new Map<string, { key: K; row: StatsRow }>();
  at(id: string, key: K): StatsRow {
    const known = this.rows.get(id);
    if (known !== undefined) return known.row;
    const row = emptyRow();
    this.rows.set(id, { key, row });
    return row;
  }
  all(): (K & StatsRow)[] {
    return [...this.rows]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([, { key, row }]) => ({ ...key, ...row, rate: rateOf(row.same, row.shared) }));
  }
}

interface Listed {
  item: Item;
  division: string;
  same: Samenesses;
}

const noneOfThree: Samenesses = { code: false, identity: false, standard: false };

/** List items under their standard; an item without one that bears a standard's name is listed under it, with another code. */
const underStandards = (
  catalogue: Catalogue,
  standards: ReadonlyMap<DirectoryItem, Listed[]>,
  today: string,
) => {
  const reader = codeReader(catalogue.info.scheme);
  const basicCodeOf = (code: string) => reader.read(code)?.basic;
  const byCode = new Map([...standards.keys()].map((one) => [one.values.basicCode, one]));
  const byName = new Map([...standards.keys()].map((one) => [wordingOf(one.values.name ?? ''), one]));
  const loose: Item[] = [];
  for (const item of itemsOf(catalogue, reader)) {
    if (item.kind !== 'list' || item.division === undefined || lifeOf(item, today) !== 'active') continue;
    const standard = byCode.get(item.standard?.values.basicCode);
    const named =
      standard ?? (item.values.name === undefined ? undefined : byName.get(wordingOf(item.values.name)));
    if (named === undefined) {
      loose.push(item);
      continue;
    }
    const same = standard === undefined ? noneOfThree : samenessesOf(item, standard, basicCodeOf);
    standards.get(named)?.push({ item, division: item.division, same });
  }
  return {
    loose,
    departmentOf: (code: string | undefined) =>
      code === undefined ? '' : (reader.read(code)?.department ?? ''),
  };
};

const count = (row: StatsRow, { item, same }: Listed, shared: boolean): void => {
  row.items += 1;
  if (item.values.online === true) row.online += 1;
  if (!shared) return;
  row.shared += 1;
  if (same.code) row.sameCode += 1;
  if (same.identity) row.sameIdentity += 1;
  if (same.standard) row.sameStandard += 1;
  if (same.code && same.identity && same.standard) row.same += 1;
};

/** The three samenesses and coverage of a catalogue as in force on `today` (YYYY-MM-DD), by division and department. */
export const statsOf = (catalogue: Catalogue, today: string): Stats => {
  const inForce = catalogue.directory.filter((one) => lifeOf(directoryItem(one), today) === 'active');
  const standards = new Map<DirectoryItem, Listed[]>(inForce.map((one) => [one, []]));
  const { loose, departmentOf } = underStandards(catalogue, standards, today);
  const divisions = new Map(catalogue.divisions.map((one) => [one.code, one]));
  const byDivision = new Rows<{ division: string; name: string }>();
  const byDepartment = new Rows<{ department: string; name: string }>();
  const cells = new Rows<{ division: string; department: string }>();
  const rowsFor = (division: string, department: string): StatsRow[] => [
    byDivision.at(division, { division, name: divisions.get(division)?.name ?? division }),
    byDepartment.at(department, { department, name: departments[department] ?? department }),
    cells.at(`${division}|${department}`, { division, department }),
  ];
  for (const { division } of catalogue.lists)
    byDivision.at(division, { division, name: divisions.get(division)?.name ?? division });
  const total = { items: 0, shared: 0, sameCode: 0, sameIdentity: 0, sameStandard: 0, same: 0 };
  for (const [standard, listed] of standards) {
    const department = departmentOf(standard.values.basicCode);
    const places = new Set(listed.map(({ division }) => division));
    const shared = places.size >= 2;
    const all = (test: (same: Samenesses) => boolean) =>
      Number(shared && listed.every(({ same }) => test(same)));
    total.items += listed.length;
    total.shared += Number(shared);
    total.sameCode += all((same) => same.code);
    total.sameIdentity += all((same) => same.identity);
    total.sameStandard += all((same) => same.standard);
    total.same += all((same) => same.code && same.identity && same.standard);
    for (const one of listed) for (const row of rowsFor(one.division, department)) count(row, one, shared);
    const whole = byDepartment.at(department, { department, name: departments[department] ?? department });
    whole.expected += 1;
    whole.covered += Number(places.size > 0);
    for (const code of byDivision.rows.keys()) {
      const level = divisions.get(code)?.level;
      if (level === undefined || standard.values.levels?.includes(levelOf[level]) !== true) continue;
      const [row, , cell] = rowsFor(code, department);
      for (const each of [row, cell]) {
        if (each === undefined) continue;
        each.expected += 1;
        each.covered += Number(places.has(code));
      }
    }
  }
  for (const item of loose) {
    total.items += 1;
    const one = { item, division: item.division ?? '', same: noneOfThree };
    for (const row of rowsFor(one.division, departmentOf(item.values.basicCode))) count(row, one, false);
  }
  return {
    format: 'santong-stats/1',
    date: today,
    catalogue: { id: catalogue.info.id, title: catalogue.info.title },
    items: total.items,
    standards: inForce.length,
    shared: total.shared,
    sameCode: total.sameCode,
    sameIdentity: total.sameIdentity,
    sameStandard: total.sameStandard,
    same: total.same,
    rate: rateOf(total.same, total.shared),
    byDivision: byDivision.all(),
    byDepartment: byDepartment.all(),
    byDivisionDepartment: cells.all(),
  };
};
