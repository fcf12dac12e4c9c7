import { Option } from 'commander';
import type { CheckResult } from '../../core/check.js';
import { type CommandContext, type CommandModule, exit } from '../command.js';
import { oneOf, wholeNumber } from '../option.js';
import { findingsPrinters } from '../print/findings/report.js';
import { acceptFinding } from '../validate/accept.js';
import { onlyNew, sayNewlyFailing } from '../validate/against.js';
import { checkOptions, checkPaths } from '../validate/check.js';
import { planLetters, writeLetters } from '../validate/letters.js';
import { reportOf } from '../validate/report.js';

const failBars = ['error', 'warning', 'never'] as const;
const formats = [...Object.keys(findingsPrinters), 'letters'];

const sayCrashes = (context: CommandContext, { crashes }: CheckResult): void => {
  for (const { rule, record, stack } of crashes) {
    const at = record === '' ? { zh: '', en: '' } : { zh: `在“${record}”上`, en: ` on “${record}”` };
    const sentence = context.say({
      zh: `规则 ${rule} ${at.zh}自身出错，其余规则照常运行；把下面几行发给维护者`,
      en: `the rule ${rule} failed${at.en}; the others ran. Send these lines to the maintainers`,
    });
    context.shell.stderr.write(`${sentence}\n${stack}\n`);
  }
};

/** Consequences of a fault that is shown are counted, not listed. */
const saySuppressed = (context: CommandContext, { suppressed }: CheckResult): void => {
  const left = suppressed.filter((s) => s.records > 0);
  const records = left.reduce((n, s) => n + s.records, 0);
  const causes = [...new Set(left.map((s) => s.because))];
  if (records > 0)
    context.note({
      zh: `另有 ${records} 条由 ${causes.join('、')} 引起的后果没有列出，先改正原因再查一遍`,
      en: `${records} consequences of ${causes.join(', ')} are not listed; mend the causes and check again`,
    });
};

const codeOf = ({ summary }: CheckResult, bar: (typeof failBars)[number]): number => {
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
        say({ zh: `输出格式：${formats.join(' ')}`, en: `output: ${formats.join(' ')}` }),
      )
      .option('--division <code>', say({ zh: '只看这个区划（含下级）', en: 'only this division and below' }))
      .option('--agency <code|name>', say({ zh: '只看这个实施主体', en: 'only this agency' }))
      .option('--rule <ids>', say({ zh: '只用这些规则，逗号分隔', en: 'only these rules, by commas' }))
      .addOption(new Option('--rules <ids>').hideHelp())
      .option(
        '--fail-on <error|warning|never>',
        say({ zh: '到哪一级算不通过（退出码 1），默认 error', en: 'what makes exit code 1, default error' }),
      )
      .option(
        '--max <n>',
        say({ zh: '最多列出多少条（合计始终如实）', en: 'list at most n findings (totals stay true)' }),
      )
      .option(
        '--profile <name|yaml>',
        say({
          zh: '换一套规则级别试试：只列出新增的不合格',
          en: 'try another profile: lists only what it finds beyond the own one',
        }),
      )
      .option(
        '--against <revision|dir>',
        say({
          zh: '只列出比这个 git 版本或文件夹新增的问题',
          en: 'only what is new since this git revision or folder',
        }),
      )
      .option(
        '--due <YYYY-MM-DD>',
        say({
          zh: 'letters：整改期限，默认 15 天后',
          en: 'letters: the day corrections are due, default in 15 days',
        }),
      )
      .option(
        '--accept <fingerprint>',
        say({
          zh: '接受一个问题，写进 known-issues.yaml；要 --reason --owner --expires',
          en: 'accept one finding into known-issues.yaml; needs --reason --owner --expires',
        }),
      )
      .option('--reason <text>', say({ zh: '接受的理由', en: 'why it is accepted' }))
      .option('--owner <name>', say({ zh: '谁负责', en: 'who answers for it' }))
      .option('--expires <YYYY-MM-DD>', say({ zh: '接受到哪一天', en: 'until when' }));
  },
  async run(context, paths, options) {
    if (options['accept'] !== undefined) return acceptFinding(context, String(options['accept']), options);
    const format = oneOf('--format', options['format'], formats, 'text');
    const bar = oneOf('--fail-on', options['failOn'], failBars, 'error');
    const max = wholeNumber('--max', options['max'], 0) ?? (format === 'text' ? 200 : undefined);
    const letters = format === 'letters' ? planLetters(context, options) : undefined;
    const settings = await checkOptions(context, options);
    const checked = await checkPaths(context, paths, settings);
    const against = options['against'] === undefined ? undefined : String(options['against']);
    const compared =
      against !== undefined || (settings.profile !== undefined && checked.loaded !== undefined);
    if (compared) checked.result = await onlyNew(context, checked, settings, against);
    const report = await reportOf(context, checked, max);
    const print = await findingsPrinters[format]?.();
    if (letters !== undefined) await writeLetters(context, report, letters);
    else if (print !== undefined) await context.write(print(report));
    if (compared) await sayNewlyFailing(context, checked);
    sayCrashes(context, checked.result);
    saySuppressed(context, checked.result);
    return checked.result.crashes.length > 0 ? exit.bug : codeOf(checked.result, bar);
  },
  examples: [
    { line: 'santong validate', does: { zh: '核查当前目录', en: 'check the current catalogue' } },
    {
      line: 'santong validate 清丰县.xlsx --format html -o 核查结果.html',
      does: {
        zh: '核查一份报来的清单，结果是一个可筛选的网页',
        en: 'check a list as it came, as a page to filter',
      },
    },
    {
      line: 'santong validate --division 410922 --fail-on warning',
      does: { zh: '只看清丰县，有警告也算不通过', en: 'only Qingfeng, warnings fail too' },
    },
    {
      line: 'santong validate --format letters -o 通知 --due 2026-12-31',
      does: { zh: '给每个责任单位写一份整改通知', en: 'a letter for each responsible office' },
    },
    {
      line: 'santong validate --against main',
      does: { zh: '只看比 main 新增的问题', en: 'only what is new since main' },
    },
    {
      line: 'santong validate --accept 4a946bf71149 --reason 已报省厅 --owner 县烟草局 --expires 2027-06-30',
      does: {
        zh: '接受一个问题到某日，写进 known-issues.yaml',
        en: 'accept one finding until a day, into known-issues.yaml',
      },
    },
  ],
};
