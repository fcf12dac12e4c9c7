import { nearDuplicatePairs } from './matching/nearDuplicates.js';
import type { NearPair } from './rules/context.js';

/** Lends the matching room's eye for doubles to the rules. */
export const findNearDuplicatePairs = (names: readonly string[]): NearPair[] => nearDuplicatePairs(names);
