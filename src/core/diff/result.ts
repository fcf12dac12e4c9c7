import type { AcceptedChange, Impact } from '../model/index.js';
import type { Comparison, DiffSummary, JudgedChange } from './compare.js';

export interface AcceptedMark {
  reason: string;
  owner: string;
  expires: string;
}

/** A change as results carry it: accepted ones are shown and do not fail. */
export interface ReviewedChange extends JudgedChange {
  accepted?: AcceptedMark;
}

export interface Reviewed {
  changes: ReviewedChange[];
  summary: DiffSummary & { accepted: number };
  /** accepted changes that match nothing, or whose day has come */
  stale: (AcceptedChange & { why: 'unmatched' | 'expired' })[];
}

const order: readonly Impact[] = ['breaking', 'burden', 'risky', 'relief', 'neutral', 'editorial'];

/** Worst first, then item by item. */
const inOrder = (changes: readonly ReviewedChange[]): ReviewedChange[] => {
  const place = new Map<string, number>();
  for (const { item } of changes) {
    const key = `${item.division ?? ''}|${item.code ?? item.name}`;
    if (!place.has(key)) place.set(key, place.size);
  }
  const at = ({ item }: ReviewedChange) => place.get(`${item.division ?? ''}|${item.code ?? item.name}`) ?? 0;
  return [...changes].sort((a, b) => order.indexOf(a.impact) - order.indexOf(b.impact) || at(a) - at(b));
};

/** Mark what accepted-changes.yaml accepts as of `today` (YYYY-MM-DD) and find the entries that are stale. */
export const reviewChanges = (
  { changes, summary }: Comparison,
  accepted: readonly AcceptedChange[],
  today: string,
): Reviewed => {
  const known = new Map(accepted.map((one) => [one.fingerprint, one]));
  const met = new Set<string>();
  let count = 0;
  const reviewed = changes.map((change): ReviewedChange => {
    const one = known.get(change.fingerprint);
    if (one === undefined) return change;
    met.add(one.fingerprint);
    if (one.expires < today) return change;
    count += 1;
    return { ...change, accepted: { reason: one.reason, owner: one.owner, expires: one.expires } };
  });
  const stale = accepted.flatMap((one): Reviewed['stale'] => {
    if (!met.has(one.fingerprint)) return [{ ...one, why: 'unmatched' }];
    return one.expires < today ? [{ ...one, why: 'expired' }] : [];
  });
  return { changes: inOrder(reviewed), summary: { ...summary, accepted: count }, stale };
};

export type FailBar = 'breaking' | 'burden' | 'risky' | 'never';

const atBar: Record<FailBar, readonly Impact[]> = {
  breaking: ['breaking'],
  burden: ['breaking', 'burden'],
  risky: ['breaking', 'burden', 'risky'],
  never: [],
};

/** Whether a change that nobody accepted stands at or above the bar. */
export const failsAt = (changes: readonly ReviewedChange[], bar: FailBar): boolean =>
  changes.some(({ impact, accepted }) => accepted === undefined && atBar[bar].includes(impact));
