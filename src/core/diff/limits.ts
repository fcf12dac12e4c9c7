import type { Limit } from '../model/index.js';

/** Longest run of public holidays that a number of working days may meet (春节 or 国庆 with its neighbours), in days. */
const longestHoliday = 10;

/** Calendar days that a limit takes at least and at most. Working days start on a Monday at best and meet a long holiday at worst. */
const span = ({ days, unit }: Limit): { least: number; most: number } =>
  unit === '自然日' || days === 0
    ? { least: days, most: days }
    : { least: days + 2 * Math.floor((days - 1) / 5), most: days + 2 * Math.ceil(days / 5) + longestHoliday };

/**
 * Which limit is longer: `longer`, `shorter`, `same`, or `unclear` where working days and calendar days overlap.
 * With the same unit the days decide.
 */
export const compareLimits = (before: Limit, after: Limit): 'longer' | 'shorter' | 'same' | 'unclear' => {
  if (before.unit === after.unit || (before.days === 0 && after.days === 0))
    return after.days > before.days ? 'longer' : after.days < before.days ? 'shorter' : 'same';
  const [was, is] = [span(before), span(after)];
  if (is.least >= was.most) return 'longer';
  if (is.most <= was.least) return 'shorter';
  return 'unclear';
};
