import { nearest, UserError } from '../../core/model/index.js';
import type { CommandModule } from '../command.js';
import { oneOf, wholeNumber } from '../option.js';
import { runEncoding } from './encode/give.js';
import { isLifeOperation, lifeOperations, runLife } from './encode/live.js';

const operations = [...lifeOperations, 'resolve'];

const unknownOperation = (word: string): UserError => {
  const near = nearest(word, operations);
  return new UserError('operation-unknown', {
    zh: `encode 没有“${word}”这个操作${near === undefined ? '' : `；是不是“${near}”`}；可用：${operations.join('、')}；目录文件夹用 -C 指定`,
    en: `encode has no operation “${word}”${near === undefined ? '' : `; did you mean “${near}”`}; there are ${operations.join(', ')}; name a catalogue folder with -C`,
  });
};

export const command: CommandModule = {
  configure(command, say) {
    command
      .argument(
        '[operation]',
        say({
          zh: `编码的一生：${operations.join('、')}；不写则给没有编码的赋码`,
          en: `the life of a code: ${operations.join(', ')}; without it codes are given to what has none`,
        }),
      )
      .argument(
        '[codes...]',
        say({
          zh: '操作的编码；--from <方案> 时为清单文件',
          en: 'codes to work on; list files with --from <scheme>',
        }),
      )
      .option(
        '--dry-run',
        say({ zh: '只显示会写什么，不写', en: 'show what would be written, write nothing' }),
      )
      .option(
        '--adopt',
        say({
          zh: '把已有而台账没有的编码（国家、省里给的）登记进台账；与 --from 同用时写入编码对照',
          en: 'take codes that stand already (national, provincial) into the ledger; with --from write the crosswalk',
        }),
      )
      .option(
        '--scheme <id>',
        say({ zh: '按另一个编码方案编（默认用目录自己的）', en: 'another scheme than the catalogue’s own' }),
      )
      .option(
        '--from <scheme|code>',
        say({
          zh: '从哪个编码方案对照过来（如 sichuan）；transfer 时为移出主体的信用代码',
          en: 'propose a crosswalk from that scheme (sichuan …); with transfer: credit code of who gives the item up',
        }),
      )
      .option(
        '--on <YYYY-MM-DD>',
        say({ zh: '哪一天起（默认今天）', en: 'the day it takes effect (default today)' }),
      )
      .option('--reason <text>', say({ zh: '原因，记入台账', en: 'why; kept in the ledger' }))
      .option(
        '--into <names-or-code...>',
        say({
          zh: 'split：拆成哪些名称；merge：并入哪个编码',
          en: 'split: the new names; merge: the code that stays',
        }),
      )
      .option(
        '--to <creditCode>',
        say({
          zh: 'transfer、lift：由哪个实施主体接过去',
          en: 'transfer, lift: the agency that takes it over',
        }),
      )
      .option('--name <text>', say({ zh: 'rename：新名称', en: 'rename: the new name' }))
      .option(
        '--level <levels...>',
        say({
          zh: 'lift：调整后的行使层级（市级、县级……）',
          en: 'lift: the levels from now on (市级 县级 …)',
        }),
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
  async run(context, args, options) {
    const shared = {
      format: oneOf('--format', options['format'], ['text', 'json'] as const, 'text'),
      dryRun: options['dryRun'] === true,
      wait: wholeNumber('--wait', options['wait']) ?? 30,
    };
    const [operation, ...codes] = args;
    if (operation !== undefined && (isLifeOperation(operation) || operation === 'resolve'))
      return runLife(context, operation, codes, { ...options, ...shared });
    if (options['from'] !== undefined) {
      const { runCrosswalk } = await import('./encode/crosswalk.js');
      return runCrosswalk(context, String(options['from']), args, {
        ...shared,
        adopt: options['adopt'] === true,
      });
    }
    if (operation !== undefined) throw unknownOperation(operation);
    return runEncoding(context, {
      ...shared,
      adopt: options['adopt'] === true,
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
    {
      line: 'santong encode retire 410109001W00 --on 2026-12-31 --reason 法规废止 -C 目录',
      does: {
        zh: '取消一个事项：目录、清单、台账一起改',
        en: 'cancel an item: directory, lists and ledger together',
      },
    },
    {
      line: 'santong encode split 410109001W00 --into 名称甲 名称乙 -C 目录 --dry-run',
      does: { zh: '试算把一个事项拆成两个', en: 'see what splitting an item in two would do' },
    },
    {
      line: 'santong encode merge 410109002W00 --into 410109001W00 -C 目录',
      does: { zh: '把前一个事项并入后一个', en: 'merge the first item into the second' },
    },
    {
      line: 'santong encode resolve -C 目录',
      does: {
        zh: '两个分支合并后有重号：后来的改编，旧号留底',
        en: 'after a merge with doubled codes: re-code the younger, keep a line for the lost code',
      },
    },
    {
      line: 'santong encode --from sichuan 省里清单.csv -C 目录',
      does: {
        zh: '按名称和依据提出编码对照，加 --adopt 写入 crosswalk.csv',
        en: 'propose a crosswalk by names and bases; --adopt writes crosswalk.csv',
      },
    },
  ],
};
