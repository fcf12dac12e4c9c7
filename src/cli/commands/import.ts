import { type ImportPlan, planImport } from '../../core/importPlan.js';
import type { ReadList } from '../../core/lists.js';
import { renderFinding } from '../../core/messages/render.js';
import { UserError } from '../../core/model/index.js';
import { annotated } from '../../core/reports/findings/annotate.js';
import { changedPaths } from '../../core/store/changes.js';
import { writeFileAtomic } from '../../node/files.js';
import { legacyReader } from '../../node/legacyReader.js';
import type { LoadedCatalogue } from '../../node/load.js';
import { saveCatalogue } from '../../node/save.js';
import { changeCatalogue, fromHere, openCatalogue } from '../catalogue.js';
import { type CommandContext, type CommandModule, exit } from '../command.js';
import { readListArguments } from '../input.js';
import { printImport } from '../print/import.js';
import { runningOf, type Wanted, wantedOf } from './import/options.js';
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
    return { ...planned, files: changedPaths(loaded, planned.intake.catalogue) };
  }
  return changeCatalogue(context, { wait: wanted.wait }, async (loaded) => {
    const planned = plan(loaded, lists, wanted, date);
    return { ...planned, files: await saveCatalogue(loaded, planned.intake.catalogue) };
  });
};

/** One import with the lists it took in. */
interface Done extends Outcome {
  lists: readonly ReadList[];
  dryRun: boolean;
  as: 'list' | 'directory';
}

/** The reports of one or more imports, and the exit code of the worst; JSON of more than one is a list. */
const tell = async (
  context: CommandContext,
  done: readonly Done[],
  format: 'text' | 'json',
): Promise<number> => {
  const { lang } = context.globals;
  const reports = done.map(({ lists, ...rest }) =>
    reportOf({ ...rest, inputs: lists.map((l) => l.input), sheets: lists.flatMap((l) => l.sheets) }, lang),
  );
  const shown = reports.length === 1 ? reports[0] : reports;
  await context.write(
    format === 'json'
      ? `${JSON.stringify(shown, null, 2)}\n`
      : reports.map((report) => printImport(report, lang)).join('\n'),
  );
  const crashes = done.flatMap(({ check }) => check.crashes);
  for (const crash of crashes) context.shell.stderr.write(`${crash.rule}\n${crash.stack}\n`);
  if (crashes.length > 0) return exit.bug;
  const toDo = reports.some(({ review, rejected, summary }) => review + rejected + summary.error > 0);
  return toDo ? exit.found : exit.clean;
};

const runReplay = async (
  context: CommandContext,
  log: string,
  paths: readonly string[],
  options: Record<string, unknown>,
): Promise<number> => {
  const { replay } = await import('./import/replay.js');
  const { dryRun, wait, format } = runningOf(options);
  const { imports } = await replay(context, log, paths, options, { dryRun, wait });
  if (imports.length === 0)
    context.note({
      zh: `“${log}”里没有收进目录的步骤`,
      en: `“${log}” holds no step that takes files in`,
    });
  return tell(
    context,
    imports.map(({ step, ...done }) => ({ ...done, dryRun, as: step.as })),
    format,
  );
};

const noFiles = (): UserError =>
  new UserError('files-missing', {
    zh: '没有写要收的文件；写上清单的路径，如 santong import 清丰县.xlsx，或用 --replay <步骤.yaml>',
    en: 'no file is named; write the path of a list, e.g. santong import 清丰县.xlsx, or use --replay <steps.yaml>',
  });

export const command: CommandModule = {
  configure(command, say) {
    command
      .argument(
        '[files...]',
        say({
          zh: '各单位报来的清单；- 是标准输入；用 --replay 时可以不写，文件在步骤记录旁边找',
          en: 'lists as they came; - is standard input; with --replay they are looked for beside the log too',
        }),
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
      .option(
        '--replay <yaml>',
        say({
          zh: '照工作台下载的步骤记录再做一遍（santong-steps/1），文件按 sha256 认',
          en: 'do again what the log of the workbench tells (santong-steps/1); files are known by their sha256',
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
    if (typeof options['replay'] === 'string') return runReplay(context, options['replay'], paths, options);
    if (paths.length === 0) throw noFiles();
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
    const outcome = await carryOut(context, lists, wanted);
    const [first] = lists;
    if (wanted.annotate !== undefined && first !== undefined) {
      const findings = outcome.check.findings.map((f) => renderFinding(f, lang));
      await writeFileAtomic(
        fromHere(context, wanted.annotate),
        await annotated(first, findings, lang, legacyReader),
      );
      context.note({ zh: `已标注：${wanted.annotate}`, en: `marked copy: ${wanted.annotate}` });
    }
    const { dryRun, as, format } = wanted;
    return tell(context, [{ ...outcome, lists, dryRun, as }], format);
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
