import type { StatsOptions, StatsPrinter } from '../../../core/reports/stats/report.js';

export type TerminalStatsPrinter = StatsPrinter<StatsOptions & { color: boolean }>;

export const statsPrinters: Record<string, () => Promise<TerminalStatsPrinter>> = {
  text: async () => (await import('./text.js')).printText,
  json: async () => (result) => `${JSON.stringify(result, null, 2)}\n`,
  markdown: async () => (await import('../../../core/reports/stats/markdown.js')).printMarkdown,
  html: async () => (await import('../../../core/reports/stats/html.js')).printHtml,
};
