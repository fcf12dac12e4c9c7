import type { CommandModule } from '../command.js';
import { runEncoding } from './encode/give.js';
import { chosenFormat, number } from './encode/options.js';

export const command: CommandModule = {
  configure(command, say) {
    command
      .option(
        '--dry-run',
        say({ zh: '只显示会写什么，不写', en: 'show what would be written, write nothing' }),
      )
      .option(
        '--adopt',
        say({
          zh: '把目录和清单里已有而台账没有的编码登记进台账（国家、省里给的编码）',
          en: 'take codes that stand in directory and lists into the ledger (national and provincial ones)',
        }),
      )
      .option(
        '--scheme <id>',
        say({ zh: '按另一个编码方案编（默认用目录自己的）', en: 'another scheme than the catalogue’s own' }),
      )
      .option(
        '--wait <seconds>',
        say({
          zh: '别人正在写时最多等多少秒（默认 30）',
          en: 'seconds to wait while somebody else writes (default 30)',
        }),
      )
      .option('--format <text|json>', say({ zh: '结果的格式', en: 'format of the result' }));
  },
  async run(context, _args, options) {
    return runEncoding(context, {
      format: chosenFormat(options['format']),
      dryRun: options['dryRun'] === true,
      adopt: options['adopt'] === true,
      wait: number(options['wait'], 'wait') ?? 30,
      ...(options['scheme'] === undefined ? {} : { scheme: String(options['scheme']) }),
    });
  },
  examples: [
    {
      line: 'santong encode -C 目录 --dry-run',
      does: { zh: '看看会给哪些事项编什么码，不写文件', en: 'see which codes would be given, write nothing' },
    },
    {
      line: 'santong encode -C 目录 --adopt',
      does: {
        zh: '登记上级给的编码，再给没有编码的赋码',
        en: 'register the codes from above, then give codes to what has none',
      },
    },
  ],
};
