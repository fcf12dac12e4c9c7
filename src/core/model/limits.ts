import type { Limit } from './values.js';

/** `unclear`: one counts working days, the other calendar days, and either could be the longer. */
export type LimitOrder = 'shorter' | 'equal' | 'longer' | 'unclear';

/** Fewest and most calendar days that working days can take: weekends always, at most one long holiday of eight days. */
const calendarSpan = (workingDays: number): { least: number; most: number } => ({
  least: workingDays + 2 * Math.floor(Math.max(0, workingDays - 1) / 5),
  most: workingDays + 2 * Math.ceil(workingDays / 5) + 8,
});

/** How `a` stands to `b`. Working and calendar days are never compared as bare numbers; 即办 (0) compares with any unit. */
export const compareLimits = (a: Limit, b: Limit): LimitOrder => {
  if (a.unit === b.unit || a.days === 0 || b.days === 0)
    return a.days === b.days ? 'equal' : a.days < b.days ? 'shorter' : 'longer';
  if (a.unit === '工作日') {
    const { least, most } = calendarSpan(a.days);
    return least > b.days ? 'longer' : most < b.days ? 'shorter' : 'unclear';
  }
  const opposite = compareLimits(b, a);
  return opposite === 'longer' ? 'shorter' : opposite === 'shorter' ? 'longer' : opposite;
};
