import {
  bareItem,
  type CheckOptions,
  type CheckResult,
  checkCatalogue,
  checkItems,
} from '../../core/check.js';
import { renderFinding } from '../../core/messages/render.js';
import type { Finding, FindingsResult, InputReport } from '../../core/model/index.js';
import { UserError } from '../../core/model/index.js';
import { type LoadedCatalogue, loadCatalogue } from '../../node/load.js';
import { fromHere, openCatalogue } from '../catalogue.js';
import { type CommandContext, type CommandModule, exit } from '../command.js';
import { isCatalogueFolder, readListArguments } from '../input.js';
import { oneOf, wholeNumber, wordList } from '../option.js';
import { findingsPrinters } from '../print/findings/report.js';

const failBars = ['error', 'warning', 'never'] as const;
type FailBar = (typeof failBars)[number];

interface Checked {
  result: CheckResult;
  inputs: InputReport[];
  catalogue?: FindingsResult['catalogue'];
}

const checkOptions = (context: CommandContext, options: Record<string, unknown>): CheckOptions => {
  const rules = wordList(options['rules']);
  return {
    today: context.globals.date,
    ...(rules !== undefined && { rules }),
    ...(options['division'] !== undefined && { division: String(options['division']) }),
    ...(options['agency'] !== undefined && { agency: String(options['agency']) }),
  };
};

const ofCatalogue = (loaded: LoadedCatalogue, options: CheckOptions): Checked => {
  const { catalogue } = loaded;
  const { id, scheme, profile } = catalogue.info;
  const records = catalogue.directory.length + catalogue.lists.reduce((n, l) => n + l.entries.length, 0);
  return {
    result: checkCatalogue(catalogue, { ...options, facts: loaded.facts }),
    inputs: [{ path: loaded.root ?? '', sha256: loaded.sha256, kind: 'catalogue', records }],
    catalogue: { id, scheme, profile, sha256: loaded.sha256 },
  };
};

const ofLists = async (
  context: CommandContext,
  paths: readonly string[],
  options: CheckOptions,
): Promise<Checked> => {
  const lists = await readListArguments(context, paths);
  const items = lists.flatMap((l) => l.records.map(bareItem));
  const result = checkItems(items, { ...options, facts: lists.flatMap((l) => l.facts) });
  if (result.scheme.sure !== 'named' && items.length > 0)
    context.note({
      zh: `按编码认出编码体系：${result.scheme.id}${result.scheme.sure === 'unsure' ? '（没有把握）' : ''}`,
      en: `scheme recognised from the codes: ${result.scheme.id}${result.scheme.sure === 'unsure' ? ' (unsure)' : ''}`,
    });
  return { result, inputs: lists.map((l) => l.input) };
};

const check = async (
  context: CommandContext,
  paths: readonly string[],
  options: CheckOptions,
): Promise<Checked> => {
  if (paths.length === 0) return ofCatalogue(await openCatalogue(context), options);
  const folders = paths.filter((p) => p !== '-' && isCatalogueFolder(fromHere(context, p)));
  if (folders.length === 0) return ofLists(context, paths, options);
  if (paths.length === 1) return ofCatalogue(await loadCatalogue(fromHere(context, paths[0] ?? '')), options);
  throw new UserError('catalogue-with-others', {
    zh: `一次只能核查一个目录文件夹，“${folders[0]}”要单独核查`,
    en: `one catalogue folder at a time; check “${folders[0]}” alone`,
  });
};

const resultOf = (
  context: CommandContext,
  { result, inputs, catalogue }: Checked,
  max: number | undefined,
): FindingsResult => {
  const shown: Finding[] = max === undefined ? result.findings : result.findings.slice(0, max);
  const omitted = result.findings.length - shown.length;
  return {
    format: 'santong-findings/1',
    date: context.globals.date,
    ...(catalogue !== undefined && { catalogue }),
    inputs,
    summary: result.summary,
    findings: shown.map((f) => renderFinding(f, context.globals.lang)),
    stale: result.stale,
    ...(omitted > 0 && { omitted }),
  };
};

const sayCrashes = (context: CommandContext, { crashes }: CheckResult): void => {
  for (const crash of crashes)
    context.shell.stderr.write(
      `${context.say({ zh: `规则 ${crash.rule} 在“${crash.record}”上自身出错，其余规则照常运行；把下面几行发给维护者`, en: `the rule ${crash.rule} failed on “${crash.record}”; the others ran. Send these lines to the maintainers` })}\n${crash.stack}\n`,
    );
};

/** Consequences of a fault that is shown are counted, not listed. */
const saySuppressed = (context: CommandContext, { suppressed }: CheckResult): void => {
  const left = suppressed.filter((s) => s.records > 0);
  const records = left.reduce((n, s) => n + s.records, 0);
  const causes = [...new Set(left.map((s) => s.because))].join('、');
  if (records > 0)
    context.note({
      zh: `另有 ${records} 条由 ${causes} 引起的后果没有列出，先改正原因再查一遍`,
      en: `${records} consequences of ${causes} are not listed; mend the causes and check again`,
    });
};

const codeOf = ({ summary }: FindingsResult, bar: FailBar): number => {
  if (bar === 'never') return exit.clean;
  return summary.error > 0 || (bar === 'warning' && summary.warning > 0) ? exit.found : exit.clean;
};

export const command: CommandModule = {
  configure(command, say) {
    command
      .argument(
        '[paths...]',
        say({
          zh: '目录文件夹，或清单文件；- 是标准输入；不写则核查当前目录',
          en: 'a catalogue folder or list files; - is standard input; without it the current catalogue',
        }),
      )
      .option(
        '--format <format>',
        say({
          zh: `输出格式：${Object.keys(findingsPrinters).join(' ')}`,
          en: `output: ${Object.keys(findingsPrinters).join(' ')}`,
        }),
      )
      .option('--division <code>', say({ zh: '只看这个区划（含下级）', en: 'only this division and below' }))
      .option('--agency <code|name>', say({ zh: '只看这个实施主体', en: 'only this agency' }))
      .option('--rules <ids>', say({ zh: '只用这些规则，逗号分隔', en: 'only these rules, by commas' }))
      .option(
        '--fail-on <error|warning|never>',
        say({ zh: '到哪一级算不通过（退出码 1），默认 error', en: 'what makes exit code 1, default error' }),
      )
      .option(
        '--max <n>',
        say({ zh: '最多列出多少条（合计始终如实）', en: 'list at most n findings (totals stay true)' }),
      );
  },
  async run(context, paths, options) {
    const format = oneOf('--format', options['format'], Object.keys(findingsPrinters), 'text');
    const bar = oneOf('--fail-on', options['failOn'], failBars, 'error');
    const max = wholeNumber('--max', options['max'], 0) ?? (format === 'text' ? 200 : undefined);
    const checked = await check(context, paths, checkOptions(context, options));
    const result = resultOf(context, checked, max);
    const print = await findingsPrinters[format]?.();
    if (print !== undefined)
      await context.write(print(result, { lang: context.globals.lang, color: context.globals.color }));
    sayCrashes(context, checked.result);
    saySuppressed(context, checked.result);
    return checked.result.crashes.length > 0 ? exit.bug : codeOf(result, bar);
  },
  examples: [
    { line: 'santong validate', does: { zh: '核查当前目录', en: 'check the current catalogue' } },
    {
      line: 'santong validate 清丰县.xlsx --format json',
      does: { zh: '核查一份报来的清单，结果给程序读', en: 'check a list as it came, for a program' },
    },
    {
      line: 'santong validate --division 410922 --fail-on warning',
      does: { zh: '只看清丰县，有警告也算不通过', en: 'only Qingfeng, warnings fail too' },
    },
  ],
};
