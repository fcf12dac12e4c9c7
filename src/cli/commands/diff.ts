import { type Comparison, compare } from '../../core/diff/compare.js';
import { keyOfElements } from '../../core/diff/keys.js';
import { type FailBar, failsAt, reviewChanges } from '../../core/diff/result.js';
import { renderDiff } from '../../core/messages/diffResult.js';
import {
  type AcceptedChange,
  type ElementId,
  elementIds,
  elements,
  nearest,
  UserError,
} from '../../core/model/index.js';
import { likelyPairs } from '../../core/pairing.js';
import { findCatalogue, loadCatalogue } from '../../node/load.js';
import { type CommandContext, type CommandModule, exit } from '../command.js';
import { oneOf, wholeNumber, wordList } from '../option.js';
import { diffPrinters } from '../print/diff/report.js';
import { runDriver, runTextconv } from './diff/driver.js';
import { inDivision, type Operand, readOperand } from './diff/operand.js';

const bars = ['breaking', 'burden', 'risky', 'never'] as const satisfies readonly FailBar[];

const keyElements = (value: unknown): ElementId[] | undefined =>
  wordList(value)?.map((word) => {
    const found = elementIds.find((id) => id === word || elements[id].title === word);
    if (found !== undefined) return found;
    const near = nearest(word, elementIds);
    throw new UserError('element-unknown', {
      zh: `--key 里没有“${word}”这个要素${near === undefined ? '' : `；是不是“${near}”`}；santong schema 列出全部要素`,
      en: `--key names no element “${word}”${near === undefined ? '' : `; did you mean “${near}”`}; santong schema lists them all`,
    });
  });

const twoOperands = (args: readonly string[]): [string, string] => {
  const [before, after, ...more] = args;
  if (before !== undefined && after !== undefined && more.length === 0) return [before, after];
  throw new UserError('operands-not-two', {
    zh: `要写两个比较对象：原来的和现在的，现在写了 ${args.length} 个；例如 santong diff HEAD~1 catalog`,
    en: `Name two things to compare, before and after; ${args.length} were named. Example: santong diff HEAD~1 catalog`,
  });
};

/** A catalogue beside a list: the list stands for the divisions it speaks of, so the directory is left out. */
const alike = (before: Operand, after: Operand): [Operand, Operand] => {
  const [first, second] = [before, after].map((operand, i) => {
    const other = i === 0 ? after : before;
    if (operand.kind === 'lists' && other.division !== undefined) return inDivision(operand, other.division);
    return operand;
  });
  return [first ?? before, second ?? after];
};

const acceptedOf = async (
  context: CommandContext,
  operands: readonly Operand[],
): Promise<AcceptedChange[]> => {
  const own = operands.at(-1)?.catalogue?.acceptedChanges;
  if (own !== undefined) return own;
  const { root, embedded } = findCatalogue(context.shell.cwd(), context.globals.catalog);
  return embedded ? [] : (await loadCatalogue(root)).catalogue.acceptedChanges;
};

const compareOperands = (before: Operand, after: Operand, key: ElementId[] | undefined): Comparison =>
  compare(before.snapshot, after.snapshot, {
    yardstick: before.kind === 'division' && after.kind === 'division' ? 'division' : 'version',
    likely: likelyPairs,
    ...(key !== undefined && { key: keyOfElements(key) }),
  });

export const command: CommandModule = {
  configure(command, say) {
    command
      .argument(
        '[operands...]',
        say({
          zh: '原来的和现在的：目录文件夹、清单文件、版本（main、HEAD~1、v1:catalog）或本目录的区划（@410922）',
          en: 'before and after: a catalogue folder, a list file, a revision (main, HEAD~1, v1:catalog) or a division of this catalogue (@410922)',
        }),
      )
      .option(
        '--format <format>',
        say({
          zh: `输出格式：${Object.keys(diffPrinters).join(' ')}`,
          en: `output: ${Object.keys(diffPrinters).join(' ')}`,
        }),
      )
      .option(
        '--fail-on <breaking|burden|risky|never>',
        say({
          zh: '有哪一级以上的变化算不通过（退出码 1），默认 breaking',
          en: 'what makes exit code 1, default breaking',
        }),
      )
      .option(
        '--key <elements>',
        say({ zh: '用哪些要素认出同一条记录，逗号分隔', en: 'elements that identify a record, by commas' }),
      )
      .option(
        '--max <n>',
        say({ zh: '最多列出多少处（合计始终如实）', en: 'list at most n changes (totals stay true)' }),
      )
      .option(
        '--driver',
        say({
          zh: '作为 git 的外部比较程序（git 传入七个参数）',
          en: 'run as git’s external diff program (git passes seven arguments)',
        }),
      )
      .option(
        '--textconv',
        say({
          zh: '作为 git 的 textconv：把一个目录文件写成便于比较的文字',
          en: 'run as git’s textconv: one catalogue file as text that compares well',
        }),
      );
  },
  async run(context, args, options) {
    if (options['driver'] === true) return runDriver(context, args);
    if (options['textconv'] === true) return runTextconv(context, args);
    const format = oneOf('--format', options['format'], Object.keys(diffPrinters), 'text');
    const bar = oneOf('--fail-on', options['failOn'], bars, 'breaking');
    const max = wholeNumber('--max', options['max'], 0) ?? (format === 'text' ? 200 : undefined);
    const key = keyElements(options['key']);
    const names = twoOperands(args);
    const operands = [await readOperand(context, names[0]), await readOperand(context, names[1])] as const;
    const [before, after] = alike(...operands);
    const comparison = compareOperands(before, after, key);
    const reviewed = reviewChanges(comparison, await acceptedOf(context, operands), context.globals.date);
    const { lang, color, date } = context.globals;
    const result = renderDiff(reviewed, {
      before: before.snapshot.title,
      after: after.snapshot.title,
      yardstick: before.kind === 'division' && after.kind === 'division' ? 'division' : 'version',
      date,
      lang,
      ...(max !== undefined && { max }),
    });
    const print = await diffPrinters[format]?.();
    if (print !== undefined) await context.write(print(result, { lang, color }));
    return failsAt(reviewed.changes, bar) ? exit.found : exit.clean;
  },
  examples: [
    {
      line: 'santong diff HEAD~1 catalog',
      does: {
        zh: '上次提交以来目录有哪些变化，影响谁',
        en: 'what changed in the catalogue since the last commit, and whom it hurts',
      },
    },
    {
      line: 'santong diff 去年.xlsx 今年.xlsx --format html -o 变化.html',
      does: { zh: '两份清单左右对照，写成一个网页文件', en: 'two lists side by side in one HTML file' },
    },
    {
      line: 'santong diff @410922 @410928',
      does: {
        zh: '同一标准下，濮阳县比清丰县多要求什么',
        en: 'what Puyang County asks that Qingfeng does not, by the same standard',
      },
    },
    {
      line: 'santong diff v1 v2 --format notice -o 公告.txt',
      does: { zh: '起草公告和窗口提示', en: 'draft the public notice and the notice for windows' },
    },
  ],
};
