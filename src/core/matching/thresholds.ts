/**
 * Where a score turns into a decision. Chosen on ../shared/data and the development half of test/matching/*.csv;
 * README.md and `npm run bench match` show the curve they were read from.
 */
export interface Thresholds {
  /** at or above: `same`, when the relation is `same` and nothing contradicts */
  same: number;
  /** score of the names from which equal law and article settle leftover words that narrow nothing */
  sameByBasis: number;
  /** likeness from which an equal code makes two wordings one item */
  sameByCode: number;
  /** below: `new` */
  review: number;
  /** a second candidate of relation `same` closer than this makes it a person's choice */
  lead: number;
  /** how many candidates a result carries */
  candidates: number;
}

export const defaultThresholds: Thresholds = {
  same: 0.9,
  sameByBasis: 0.62,
  sameByCode: 0.6,
  review: 0.5,
  lead: 0.005,
  candidates: 5,
};
