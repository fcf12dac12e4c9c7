import type { Division, DivisionLevel } from '../model/index.js';

const labelOf: Record<DivisionLevel, string> = {
  province: '省级',
  city: '市级',
  county: '县级',
  township: '乡级',
  village: '村级',
};

/** The exercise level of a division's lists, as the level table names it. */
export const levelOfDivision = (
  code: string,
  divisions: ReadonlyMap<string, Division> | undefined,
): string | undefined => {
  const known = divisions?.get(code)?.level;
  if (known !== undefined) return labelOf[known];
  if (code.length === 12) return labelOf.village;
  return code.length === 9 ? labelOf.township : undefined;
};
