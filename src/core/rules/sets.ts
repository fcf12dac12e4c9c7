import {
  compareAsSets,
  conditionWording,
  type Material,
  materialWording,
  type SetComparison,
} from '../model/index.js';

/** How near two wordings must be to count as one entry renamed. */
const nearMaterial = 0.6;
const nearCondition = 0.6;

/** Local materials against the standard's, as sets, in any order. */
export const compareMaterials = (
  standard: readonly Material[],
  local: readonly Material[],
): SetComparison<Material> =>
  compareAsSets(standard, local, ({ name }) => materialWording(name).key, nearMaterial);

/** Local conditions against the standard's, as sets, in any order. */
export const compareConditions = (
  standard: readonly string[],
  local: readonly string[],
): SetComparison<string> => compareAsSets(standard, local, conditionWording, nearCondition);
