import { publishedItems } from '../../core/exporters/published.js';
import type { StatsResult } from '../../core/reports/stats/report.js';
import { adoptionOf } from '../../core/stats/adoption.js';
import { statsOf } from '../../core/stats/stats.js';
import { findCatalogue, loadCatalogue } from '../../node/load.js';
import { type CommandModule, exit } from '../command.js';
import { oneOf } from '../option.js';
import { statsPrinters } from '../print/stats/report.js';

export const command: CommandModule = {
  configure(command, say) {
    command
      .option(
        '--format <format>',
        say({
          zh: `输出格式：${Object.keys(statsPrinters).join(' ')}`,
          en: `output: ${Object.keys(statsPrinters).join(' ')}`,
        }),
      )
      .option(
        '--since <revision>',
        say({
          zh: '这个版本以来标准有变化的，哪些区划已采用、哪些没有、拖了多少天',
          en: 'of the standards that changed since this revision: which divisions took them over, which not, for how many days',
        }),
      );
  },
  async run(context, _args, options) {
    const format = oneOf('--format', options['format'], Object.keys(statsPrinters), 'text');
    const { date, lang, color, catalog } = context.globals;
    const { root } = findCatalogue(context.shell.cwd(), catalog);
    const { catalogue } = await loadCatalogue(root);
    const result: StatsResult = statsOf(catalogue, date);
    const { since } = options;
    if (typeof since === 'string') {
      const { directoryHistory } = await import('../../node/history.js');
      const states = [...(await directoryHistory(root, since)), { date, directory: catalogue.directory }];
      result.adoption = adoptionOf(catalogue, states, since, date);
    }
    const print = await statsPrinters[format]?.();
    if (print !== undefined)
      await context.write(print(result, { lang, color, items: () => publishedItems(catalogue, { date }) }));
    return exit.clean;
  },
  examples: [
    { line: 'santong stats', does: { zh: '三同率和覆盖率', en: 'the three samenesses and coverage' } },
    {
      line: 'santong stats --since HEAD~10 --format html -o 采用情况.html',
      does: { zh: '标准改了以后各县采用没有', en: 'who has taken over what changed' },
    },
  ],
};
