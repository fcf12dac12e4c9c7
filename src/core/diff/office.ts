import type { ChangeFact } from './facts.js';

/** Both sides carry the same credit code: the body is the same whatever its name. */
export const sameOffice = (fact: ChangeFact): boolean => {
  if (!('pair' in fact)) return false;
  const { before, after } = fact.pair;
  return before.values.agencyCode !== undefined && before.values.agencyCode === after.values.agencyCode;
};
