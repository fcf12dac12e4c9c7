import { keyOfElements } from '../../core/diff/keys.js';
import { type FailBar, failsAt } from '../../core/diff/result.js';
import { decode } from '../../core/formats/decode.js';
import { readYaml } from '../../core/formats/yaml.js';
import { type ImportOptions, parseMapping } from '../../core/importers/index.js';
import {
  type AcceptedChange,
  type ElementId,
  elementIds,
  elements,
  nearest,
  UserError,
} from '../../core/model/index.js';
import { compareOperands, type Operand } from '../../core/operands.js';
import { readBytes } from '../../node/files.js';
import { findCatalogue, loadCatalogue } from '../../node/load.js';
import { fromHere } from '../catalogue.js';
import { type CommandContext, type CommandModule, exit } from '../command.js';
import { oneOf, wholeNumber, wordList } from '../option.js';
import { diffPrinters } from '../print/diff/report.js';
import { runDriver, runTextconv } from './diff/driver.js';
import { readListPair, readOperand } from './diff/operand.js';

const bars = ['breaking', 'burden', 'risky', 'never'] as const satisfies readonly FailBar[];

interface Key {
  elements: ElementId[];
  /** a column of the sheet that is no element */
  heading?: string;
}

/** Elements by id or title; a single word that is none is taken for a heading. */
const keyOf = (value: unknown): Key | undefined => {
  const words = wordList(value);
  if (words === undefined) return undefined;
  const found = words.map((word) => elementIds.find((id) => id === word || elements[id].title === word));
  const unknown = words.find((_, i) => found[i] === undefined);
  if (unknown === undefined) return { elements: found.filter((id) => id !== undefined) };
  if (words.length === 1) return { elements: ['localBasicCode'], heading: unknown };
  const near = nearest(unknown, elementIds);
  throw new UserError('element-unknown', {
    zh: `--key 里没有“${unknown}”这个要素${near === undefined ? '' : `；是不是“${near}”`}；可以写要素（如 basicCode,name 或 基本编码,事项名称），或单独写一个列名`,
    en: `--key names no element “${unknown}”${near === undefined ? '' : `; did you mean “${near}”`}; write elements (basicCode,name) or one heading alone`,
  });
};

const readingOf = async (
  context: CommandContext,
  options: Record<string, unknown>,
): Promise<ImportOptions> => {
  const { mapping } = options;
  const sheets = wordList(options['sheet']);
  const mapped =
    typeof mapping === 'string'
      ? parseMapping(readYaml(decode(await readBytes(fromHere(context, mapping))).text, mapping))
      : {};
  return { ...mapped, ...(sheets !== undefined && { sheets }) };
};

const readOperands = async (
  context: CommandContext,
  names: readonly [string, string],
  key: Key | undefined,
  reading: ImportOptions,
): Promise<readonly [Operand, Operand]> => {
  if (key?.heading !== undefined) {
    const { readTable } = await import('./diff/table.js');
    const [before, after] = [
      await readTable(context, names[0], key.heading),
      await readTable(context, names[1], key.heading),
    ];
    return [
      { kind: 'lists', snapshot: before },
      { kind: 'lists', snapshot: after },
    ];
  }
  const single = key === undefined || key.elements.length === 1;
  const pair = single ? await readListPair(context, names, reading, key?.elements[0]) : undefined;
  return (
    pair ?? [await readOperand(context, names[0], reading), await readOperand(context, names[1], reading)]
  );
};

const twoOperands = (args: readonly string[]): [string, string] => {
  const [before, after, ...more] = args;
  if (before !== undefined && after !== undefined && more.length === 0) return [before, after];
  throw new UserError('operands-not-two', {
    zh: `要写两个比较对象：原来的和现在的，现在写了 ${args.length} 个；例如 santong diff HEAD~1 catalog`,
    en: `Name two things to compare, before and after; ${args.length} were named. Example: santong diff HEAD~1 catalog`,
  });
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
        say({
          zh: '用哪些要素认出同一条记录，逗号分隔；或单独写一个列名，按这一列逐行比较',
          en: 'elements that identify a record, by commas; or one heading alone, to compare row by row',
        }),
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
    const key = keyOf(options['key']);
    const names = twoOperands(args);
    const operands = await readOperands(context, names, key, await readingOf(context, options));
    const { lang, color, date } = context.globals;
    const { reviewed, result } = compareOperands(...operands, {
      key: key === undefined ? undefined : keyOfElements(key.elements),
      accepted: await acceptedOf(context, operands),
      date,
      lang,
      max,
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
