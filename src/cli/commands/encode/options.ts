import { UserError } from '../../../core/model/index.js';

export const chosenFormat = (format: unknown): 'text' | 'json' => {
  if (format === undefined || format === 'text') return 'text';
  if (format === 'json') return 'json';
  throw new UserError('format-unknown', {
    zh: `没有“${String(format)}”这种格式；可用 --format text 或 --format json`,
    en: `no format “${String(format)}”; use --format text or --format json`,
  });
};

/** A number of seconds or the like; anything else → UserError naming the option. */
export const number = (value: unknown, option: string): number | undefined => {
  if (value === undefined) return undefined;
  const found = Number(value);
  if (value !== '' && Number.isFinite(found) && found >= 0) return found;
  throw new UserError('number-malformed', {
    zh: `--${option} 后面要写不小于 0 的数字，不能是“${String(value)}”`,
    en: `--${option} wants a number of 0 or more, not “${String(value)}”`,
  });
};
