import type { Item, Lang } from '../../../core/model/index.js';
import type { Adoption } from '../../../core/stats/adoption.js';
import type { Stats } from '../../../core/stats/stats.js';

/** `santong-stats/1`, with the adoption of changed standards when a revision was named. */
export interface StatsResult extends Stats {
  adoption?: Adoption;
}

export interface StatsOptions {
  lang: Lang;
  color: boolean;
  /** list items in force, for what the counts do not say: visits, limits */
  items: () => readonly Item[];
}

export type StatsPrinter = (result: StatsResult, options: StatsOptions) => string;

export const statsPrinters: Record<string, () => Promise<StatsPrinter>> = {
  text: async () => (await import('./text.js')).printText,
  json: async () => (result) => `${JSON.stringify(result, null, 2)}\n`,
  markdown: async () => (await import('./markdown.js')).printMarkdown,
  html: async () => (await import('./html.js')).printHtml,
};
