import { openCatalogue } from '../catalogue.js';
import type { CommandModule } from '../command.js';
import { exit } from '../command.js';
import { readListArguments } from '../input.js';
import { readDecisionFiles } from '../matchDecisions.js';
import { oneOf } from '../option.js';

const formats = ['text', 'json', 'csv', 'xlsx'] as const;

export const command: CommandModule = {
  configure(command, say) {
    command
      .argument(
        '<files...>',
        say({ zh: '清单文件或文件夹；- 从标准输入读', en: 'list files or folders; - reads standard input' }),
      )
      .option('--division <code>', say({ zh: '清单是哪个区划的', en: 'the division whose list it is' }))
      .option(
        '--decisions <files...>',
        say({
          zh: '填好“决定”列的认定表（csv、xlsx）或 decisions.csv',
          en: 'review files with the column 决定 filled (csv, xlsx), or decisions.csv',
        }),
      )
      .option('--all', say({ zh: 'text 格式也列出已认出的行', en: 'text lists the recognised rows too' }))
      .option(
        '--format <text|json|csv|xlsx>',
        say({
          zh: '结果的格式；csv 和 xlsx 是认定表',
          en: 'format of the result; csv and xlsx are the review file',
        }),
      );
  },
  async run(context, args, options) {
    const format = oneOf('--format', options['format'], formats, 'text');
    const division = options['division'] === undefined ? undefined : String(options['division']);
    const files = Array.isArray(options['decisions']) ? options['decisions'].map(String) : [];
    const decisions = await readDecisionFiles(context, files);
    const { catalogue } = await openCatalogue(context);
    const lists = await readListArguments(context, args);
    const { matchLists } = await import('../../core/matchLists.js');
    const rows = matchLists(
      catalogue,
      lists.flatMap((l) => l.records),
      { decisions, ...(division !== undefined && { division }) },
    );
    const { lang } = context.globals;
    if (rows.length === 0)
      context.note({
        zh: '没有读出事项：表是空的，或没有“事项名称”一列；用 santong validate 看原因。填好的认定表用 --decisions 交回',
        en: 'no item was read: the list is empty or has no column “事项名称”; santong validate tells why. A filled review file is given back with --decisions',
      });
    if (format === 'json') {
      const { matchReport } = await import('../../core/matching/report.js');
      await context.write(`${JSON.stringify(matchReport(rows, lang), null, 2)}\n`);
    } else if (format === 'text') {
      const { printMatches } = await import('../print/matches.js');
      await context.write(printMatches(rows, options['all'] === true, lang));
    } else {
      const { reviewBytes } = await import('../../core/matching/reviewFile.js');
      await context.write(await reviewBytes(rows, format, lang));
    }
    return rows.some(({ result }) => result.contradictions.length > 0) ? exit.found : exit.clean;
  },
  examples: [
    {
      line: 'santong match 清丰县事项.xlsx --division 410922',
      does: {
        zh: '逐行认出标准事项，列出要人认定的行；编码与名称矛盾时退出码为 1',
        en: 'recognise each row and list what needs a person; exit 1 when a code contradicts its name',
      },
    },
    {
      line: 'santong match 清丰县事项.xlsx --format xlsx -o 认定.xlsx',
      does: { zh: '写出认定表，填“决定”列', en: 'write the review file to be filled in' },
    },
  ],
};
