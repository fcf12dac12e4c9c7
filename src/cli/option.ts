import { nearest, UserError } from '../core/model/index.js';

/** One of a few words, with the near one named when it is mistyped. */
export const oneOf = <T extends string>(
  option: string,
  value: unknown,
  choices: readonly T[],
  fallback: T,
): T => {
  if (value === undefined) return fallback;
  const found = choices.find((c) => c === value);
  if (found !== undefined) return found;
  const near = nearest(String(value), choices);
  throw new UserError('option-value-unknown', {
    zh: `${option} 不能写“${String(value)}”${near === undefined ? '' : `；是不是“${near}”`}；可用：${choices.join('、')}`,
    en: `${option} cannot be “${String(value)}”${near === undefined ? '' : `; did you mean “${near}”`}; choose from ${choices.join(', ')}`,
  });
};

/** A whole number of at least `least`. */
export const wholeNumber = (option: string, value: unknown, least = 0): number | undefined => {
  if (value === undefined) return undefined;
  const number = Number(value);
  if (Number.isInteger(number) && number >= least) return number;
  throw new UserError('option-not-a-number', {
    zh: `${option} 要一个不小于 ${least} 的整数，现在是“${String(value)}”`,
    en: `${option} wants a whole number of at least ${least}, not “${String(value)}”`,
  });
};

/** 甲,乙 → [甲, 乙] */
export const wordList = (value: unknown): string[] | undefined =>
  value === undefined
    ? undefined
    : String(value)
        .split(/[,，\s]+/)
        .filter((w) => w !== '');
