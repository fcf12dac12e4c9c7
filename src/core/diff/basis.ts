import type { LegalBasis } from '../model/index.js';
import type { PartFact } from './facts.js';

/** The law a changed citation speaks of, as it is cited now. */
export const lawOf = (fact: PartFact): string => {
  const { legalBasis } = fact.handling?.after.values ?? fact.pair.after.values;
  const cited: LegalBasis | undefined = legalBasis?.[fact.to];
  return cited?.law ?? fact.entry.after;
};
