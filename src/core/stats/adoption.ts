import { itemsOf, lifeOf } from '../check/items.js';
import { codeReader } from '../codes/reader.js';
import { classify } from '../diff/classify.js';
import { elementFacts } from '../diff/elementFacts.js';
import { sameValue } from '../diff/equal.js';
import {
  type Catalogue,
  type DirectoryItem,
  definitionOf,
  directoryItem,
  type ElementId,
  elementIds,
  type Item,
} from '../model/index.js';

/** The directory as it was on a day; a history is a list of them, oldest first, today's last. */
export interface DirectoryState {
  /** YYYY-MM-DD */
  date: string;
  directory: readonly DirectoryItem[];
}

/** `adopted`: the list has the new standard. `old`: it still says what the standard said before. `own`: something else. */
export type Uptake = 'adopted' | 'old' | 'own';

export interface DivisionUptake {
  division: string;
  name: string;
  agency: string;
  uptake: Uptake;
  /** days since the standard changed, for those that have not taken it over */
  days?: number;
}

/** One element of one standard that changed, and what the divisions that list it have made of it. */
export interface StandardChange {
  code: string;
  name: string;
  change: 'changed' | 'cancelled';
  element?: ElementId;
  /** YYYY-MM-DD */
  changedOn: string;
  days: number;
  divisions: DivisionUptake[];
}

export interface DivisionAdoption {
  division: string;
  name: string;
  adopted: number;
  pending: number;
  /** days of the oldest change not taken over */
  longest: number;
}

export interface Adoption {
  /** as the user named it */
  since: string;
  sinceDate: string;
  changes: StandardChange[];
  byDivision: DivisionAdoption[];
}

const daysBetween = (from: string, to: string): number =>
  Math.max(0, Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000));

const byCode = (directory: readonly DirectoryItem[]): Map<string, DirectoryItem> =>
  new Map(
    directory.flatMap((one) => (one.values.basicCode === undefined ? [] : [[one.values.basicCode, one]])),
  );

type Indexed = { date: string; standards: Map<string, DirectoryItem> };

/** The day from which a value has been what it is now, without a break. */
const sinceWhen = (
  states: readonly Indexed[],
  same: (standard: DirectoryItem | undefined) => boolean,
  code: string,
): string => {
  let date = states.at(-1)?.date ?? '';
  for (const state of states.toReversed()) {
    if (!same(state.standards.get(code))) break;
    date = state.date;
  }
  return date;
};

/** Elements of the standard itself; its own life (version, dates, status) is no list's business. */
const binding = (element: ElementId): boolean =>
  definitionOf(element).tier !== 'local' && element !== 'basicCode';

/** Whether a list that keeps the value has taken the standard over: equal, or better for the public where it may be. */
const takesOver = (item: Item, standard: DirectoryItem, element: ElementId): boolean => {
  if (sameValue(item.values[element], standard.values[element])) return true;
  const { tier } = definitionOf(element);
  let accepted = true;
  const pair = { before: directoryItem(standard), after: item, by: 'key' as const };
  elementFacts(
    { pair },
    standard.values,
    item.values,
    (fact) => {
      const { impact } = classify(fact).kind;
      if (impact !== 'editorial' && !(tier === 'bounded' && impact === 'relief')) accepted = false;
    },
    (id) => id === element,
  );
  return accepted;
};

/**
 * After standards changed: which divisions have taken each change over, which not, and for how many days. `history` begins
 * with the directory at `since` and ends with today's.
 */
export const adoptionOf = (
  catalogue: Catalogue,
  history: readonly DirectoryState[],
  since: string,
  today: string,
): Adoption => {
  const states = history.map(({ date, directory }) => ({ date, standards: byCode(directory) }));
  const [first, last] = [states[0], states.at(-1)];
  const names = new Map(catalogue.divisions.map(({ code, name }) => [code, name]));
  const listed = new Map<string, Item[]>();
  for (const item of itemsOf(catalogue, codeReader(catalogue.info.scheme))) {
    if (item.kind !== 'list' || lifeOf(item, today) !== 'active') continue;
    const code = item.standard?.values.basicCode ?? item.values.basicCode;
    if (code === undefined) continue;
    const items = listed.get(code);
    if (items === undefined) listed.set(code, [item]);
    else items.push(item);
  }
  const changes: StandardChange[] = [];
  const tell = (
    standard: DirectoryItem,
    change: StandardChange['change'],
    changedOn: string,
    uptakeOf: (item: Item) => Uptake,
    element?: ElementId,
  ) => {
    const code = standard.values.basicCode ?? '';
    const days = daysBetween(changedOn, today);
    const divisions = (listed.get(code) ?? []).map((item): DivisionUptake => {
      const uptake = uptakeOf(item);
      const division = item.division ?? '';
      const told: DivisionUptake = {
        division,
        name: names.get(division) ?? division,
        agency: item.values.agency ?? '',
        uptake,
      };
      if (uptake !== 'adopted') told.days = days;
      return told;
    });
    const told: StandardChange = {
      code,
      name: standard.values.name ?? '',
      change,
      changedOn,
      days,
      divisions,
    };
    if (element !== undefined) told.element = element;
    changes.push(told);
  };
  for (const [code, was] of first?.standards ?? []) {
    const is = last?.standards.get(code);
    if (is === undefined || is.values.status === '取消') {
      if (was.values.status === '取消') continue;
      const ended = (one: DirectoryItem | undefined) => one === undefined || one.values.status === '取消';
      tell(is ?? was, 'cancelled', sinceWhen(states, ended, code), () => 'old');
      continue;
    }
    for (const element of elementIds.filter(binding)) {
      const [before, after] = [was.values[element], is.values[element]];
      if (sameValue(before, after)) continue;
      const same = (one: DirectoryItem | undefined) =>
        one !== undefined && sameValue(one.values[element], after);
      const uptake = (item: Item): Uptake =>
        takesOver(item, is, element) ? 'adopted' : sameValue(item.values[element], before) ? 'old' : 'own';
      tell(is, 'changed', sinceWhen(states, same, code), uptake, element);
    }
  }
  const rows = new Map<string, DivisionAdoption>();
  for (const { division, name, uptake, days = 0 } of changes.flatMap((change) => change.divisions)) {
    const row = rows.get(division) ?? { division, name, adopted: 0, pending: 0, longest: 0 };
    rows.set(division, row);
    if (uptake === 'adopted') row.adopted += 1;
    else {
      row.pending += 1;
      row.longest = Math.max(row.longest, days);
    }
  }
  return {
    since,
    sinceDate: first?.date ?? '',
    changes,
    byDivision: [...rows.values()].sort((a, b) => (a.division < b.division ? -1 : 1)),
  };
};
