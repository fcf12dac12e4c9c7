import type { FindLikelyPairs, LikelyPair } from './diff/pair.js';
import type { SnapshotItem } from './diff/snapshot.js';
import { departmentsOf } from './matching/departmentName.js';
import { matchItem } from './matching/matchItem.js';
import { buildIndex } from './matching/nameIndex.js';
import { renderReason } from './matching/reasons.js';
import type { MatchQuery } from './matching/types.js';

/** Left-over items beyond this on one side are two different lists, not one list with a few re-coded items. */
const mostItems = 20_000;

type DepartmentOf = (agency: string) => string | undefined;

/** Names of offices come again and again, and many tell no department; what they tell is found out once. */
const departmentNames = (): DepartmentOf => {
  const known = new Map<string, string | undefined>();
  return (agency) => {
    if (known.has(agency)) return known.get(agency);
    const [digits, ...more] = departmentsOf(agency);
    const name = more.length > 0 ? agency : digits;
    known.set(agency, name);
    return name;
  };
};

const queryOf = ({ values, division }: SnapshotItem, departmentOf: DepartmentOf): MatchQuery | undefined => {
  const { name, itemType, agency, legalBasis, levels, serviceObjects, resultName } = values;
  if (name === undefined) return undefined;
  const query: MatchQuery = { name };
  if (itemType !== undefined) query.itemType = itemType;
  const department = agency === undefined ? undefined : departmentOf(agency);
  if (department !== undefined) query.department = department;
  if (legalBasis !== undefined) query.legalBasis = legalBasis;
  if (levels !== undefined) query.levels = levels;
  if (serviceObjects !== undefined) query.serviceObjects = serviceObjects;
  if (resultName !== undefined) query.resultName = resultName;
  if (division !== undefined) query.division = division;
  return query;
};

const groups = (items: readonly SnapshotItem[]): Map<string, SnapshotItem[]> => {
  const found = new Map<string, SnapshotItem[]>();
  for (const item of items) {
    const key = item.kind === 'directory' ? 'directory' : `list|${item.division ?? ''}`;
    const group = found.get(key);
    if (group === undefined) found.set(key, [item]);
    else group.push(item);
  }
  return found;
};

const pairsIn = (before: readonly SnapshotItem[], after: readonly SnapshotItem[]): LikelyPair[] => {
  const departmentOf = departmentNames();
  const entries = before.flatMap((item, i) => {
    const query = queryOf(item, departmentOf);
    return query === undefined
      ? []
      : [{ ...query, key: String(i), handling: item.handling.map((h) => h.name) }];
  });
  const index = buildIndex(entries);
  return after.flatMap((item) => {
    const query = queryOf(item, departmentOf);
    if (query === undefined) return [];
    const { decision, key, score, reasons } = matchItem(query, index);
    const other = key === undefined ? undefined : before[Number(key)];
    if (decision !== 'same' || other === undefined) return [];
    return [{ before: other, after: item, score, reasons: reasons.map((reason) => renderReason(reason)) }];
  });
};

/** Likely pairs among left-over items, by the matching room: codes are set aside, names and what stands beside them decide. */
export const likelyPairs: FindLikelyPairs = (before, after) => {
  if (before.length > mostItems || after.length > mostItems) return [];
  const ofBefore = groups(before);
  return [...groups(after)].flatMap(([key, items]) => pairsIn(ofBefore.get(key) ?? [], items));
};
