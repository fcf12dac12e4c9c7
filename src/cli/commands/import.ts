import { type ImportPlan, planImport } from '../../core/importPlan.js';
import type { ReadList } from '../../core/lists.js';
import { renderFinding } from '../../core/messages/render.js';
import { UserError } from '../../core/model/index.js';
import { annotated } from '../../core/reports/findings/annotate.js';
import { writeFileAtomic } from '../../node/files.js';
import { legacyReader } from '../../node/legacyReader.js';
import type { LoadedCatalogue } from '../../node/load.js';
import { changedFiles, saveCatalogue } from '../../node/save.js';
import { changeCatalogue, fromHere, openCatalogue } from '../catalogue.js';
import { type CommandContext, type CommandModule, exit } from '../command.js';
import { readListArguments } from '../input.js';
import { printImport } from '../print/import.js';
import { type Wanted, wantedOf } from './import/options.js';
import { reportOf } from './import/result.js';

interface Outcome extends ImportPlan {
  files: string[];
}

const plan = (
  { catalogue }: LoadedCatalogue,
  lists: readonly ReadList[],
  { as, division, agency, level, decisions }: Wanted,
  today: string,
): ImportPlan =>
  planImport(
    catalogue,
    lists,
    {
      as,
      decisions,
      ...(division !== undefined && { division }),
      ...(agency !== undefined && { agency }),
      ...(level !== undefined && { level }),
    },
    today,
  );

const carryOut = async (
  context: CommandContext,
  lists: readonly ReadList[],
  wanted: Wanted,
): Promise<Outcome> => {
  const { date } = context.globals;
  if (wanted.dryRun) {
    const loaded = await openCatalogue(context);
    const planned = plan(loaded, lists, wanted, date);
    return { ...planned, files: [...changedFiles(loaded, planned.intake.catalogue).keys()] };
  }
  return changeCatalogue(context, { wait: wanted.wait }, async (loaded) => {
    const planned = plan(loaded, lists, wanted, date);
    return { ...planned, files: await saveCatalogue(loaded, planned.intake.catalogue) };
  });
};

export const command: CommandModule = {
  configure(command, say) {
    command
      .argument(
        '<files...>',
        say({ zh: '各单位报来的清单；- 是标准输入', en: 'lists as they came; - is standard input' }),
      )
      .option(
        '--as <list|directory>',
        say({
          zh: '作为实施清单（默认）或基本目录',
          en: 'as the lists of agencies (default) or as the standard directory',
        }),
      )
      .option(
        '--division <code>',
        say({ zh: '没有写区划的行属于哪个区划', en: 'the division of rows that name none' }),
      )
      .option(
        '--agency <code|name>',
        say({ zh: '没有写实施主体的行属于哪个单位', en: 'the agency of rows that name none' }),
      )
      .option(
        '--level <level>',
        say({ zh: '没有写行使层级的行是哪一级，如 县级', en: 'the exercise level of rows that name none' }),
      )
      .option(
        '--sheet <names>',
        say({ zh: '只读这些工作表，逗号分隔', en: 'read only these sheets, by commas' }),
      )
      .option(
        '--mapping <yaml>',
        say({
          zh: '表头与要素的对照文件（columns、codeTables、headerRow）',
          en: 'which heading is which element (columns, codeTables, headerRow)',
        }),
      )
      .option(
        '--decisions <csv>',
        say({
          zh: '人核对后的匹配决定（santong match --format csv 的结果）',
          en: 'what people decided (from santong match --format csv)',
        }),
      )
      .option('--dry-run', say({ zh: '只看会写什么，不写', en: 'show what would be written, write nothing' }))
      .option(
        '--annotate <xlsx>',
        say({ zh: '把原表格标注问题后另存', en: 'the workbook back with its faults marked' }),
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
  async run(context, paths, options) {
    const wanted = await wantedOf(context, options);
    const lists = await readListArguments(context, paths, {
      ...wanted.reading,
      progress: (rows) => context.progress({ zh: `已读 ${rows} 行……`, en: `${rows} rows read…` }),
    });
    const { sheets } = wanted.reading;
    if (sheets !== undefined && lists.every((l) => l.sheets.length === 0))
      throw new UserError('sheet-unknown', {
        zh: `没有叫“${sheets.join('、')}”的工作表；核对 --sheet，或不写它读全部工作表`,
        en: `no sheet is called “${sheets.join(', ')}”; check --sheet, or leave it out to read all sheets`,
      });
    if (wanted.annotate !== undefined && lists.length !== 1)
      throw new UserError('annotate-one-file', {
        zh: `--annotate 一次标注一个文件，现在给了 ${lists.length} 个`,
        en: `--annotate marks one file at a time, ${lists.length} were given`,
      });
    const { lang } = context.globals;
    const { intake, check, files } = await carryOut(context, lists, wanted);
    const [first] = lists;
    if (wanted.annotate !== undefined && first !== undefined) {
      const findings = check.findings.map((f) => renderFinding(f, lang));
      await writeFileAtomic(
        fromHere(context, wanted.annotate),
        await annotated(first, findings, lang, legacyReader),
      );
      context.note({ zh: `已标注：${wanted.annotate}`, en: `marked copy: ${wanted.annotate}` });
    }
    const report = reportOf(
      {
        dryRun: wanted.dryRun,
        as: wanted.as,
        inputs: lists.map((l) => l.input),
        sheets: lists.flatMap((l) => l.sheets),
        intake,
        check,
        files,
      },
      lang,
    );
    await context.write(
      wanted.format === 'json' ? `${JSON.stringify(report, null, 2)}\n` : printImport(report, lang),
    );
    if (check.crashes.length > 0) {
      for (const crash of check.crashes) context.shell.stderr.write(`${crash.rule}\n${crash.stack}\n`);
      return exit.bug;
    }
    return report.review + report.rejected + report.summary.error > 0 ? exit.found : exit.clean;
  },
  examples: [
    {
      line: 'santong import 清丰县.xlsx -C 目录 --division 410922 --dry-run',
      does: { zh: '看看会收进哪些事项，不写', en: 'see what would be taken in, write nothing' },
    },
    {
      line: 'santong import 清丰县.xlsx -C 目录 --division 410922 --annotate 标注.xlsx',
      does: {
        zh: '收进清单，并把原表标出问题退回',
        en: 'take the list in, and mark the faults in the workbook',
      },
    },
    {
      line: 'santong import 省目录.xlsx -C 目录 --as directory',
      does: { zh: '收进上级基本目录，编码照旧', en: 'take in a standard directory, codes kept' },
    },
  ],
};
