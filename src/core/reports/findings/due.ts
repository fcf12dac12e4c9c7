import { isDate } from '../../model/day.js';
import { UserError } from '../../model/index.js';

const daysToCorrect = 15;

/**
 * The day (YYYY-MM-DD) by which corrections are due: as named, else 15 days after `today`. A day that does not exist or has
 * passed → UserError.
 */
export const dueDay = (today: string, named?: string): string => {
  if (named === undefined) {
    const day = new Date(`${today}T00:00:00Z`);
    day.setUTCDate(day.getUTCDate() + daysToCorrect);
    return day.toISOString().slice(0, 10);
  }
  if (!isDate(named))
    throw new UserError('date-malformed', {
      zh: `整改期限“${named}”不是日期；写成 2026-12-31 这样`,
      en: `the due day “${named}” is not a date; write it like 2026-12-31`,
    });
  if (named < today)
    throw new UserError('due-passed', {
      zh: `整改期限 ${named} 已经过去；写一个今天（${today}）以后的日子`,
      en: `the due day ${named} has passed; name a day after ${today}`,
    });
  return named;
};
