import type { Item, Lang } from '../../model/index.js';
import type { Adoption } from '../../stats/adoption.js';
import type { Stats } from '../../stats/stats.js';

/** `santong-stats/1`, with the adoption of changed standards when a revision was named. */
export interface StatsResult extends Stats {
  adoption?: Adoption;
}

export interface StatsOptions {
  lang: Lang;
  /** list items in force, for what the counts do not say: visits, limits */
  items: () => readonly Item[];
}

export type StatsPrinter<Given extends StatsOptions = StatsOptions> = (
  result: StatsResult,
  options: Given,
) => string;
