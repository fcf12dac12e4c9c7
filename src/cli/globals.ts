import type { Command } from 'commander';
import { isDate } from '../core/model/day.js';
import { type Lang, UserError } from '../core/model/index.js';
import type { Globals } from './command.js';
import { commands } from './commands/index.js';
import type { Shell } from './shell.js';

const takesValue = new Set(['-C', '--catalog', '--lang', '--date', '--format', '-o', '--output']);

const commandIndex = (argv: readonly string[]): number => {
  for (let i = 0; i < argv.length; i++) {
    const word = argv[i] ?? '';
    if (takesValue.has(word)) i++;
    else if (!word.startsWith('-')) return i;
  }
  return argv.length;
};

/** The command's name: the first word that is neither an option nor an option's value. */
export const wantedCommand = (argv: readonly string[]): string | undefined => argv[commandIndex(argv)];

/** `santong -C dir validate` is `santong validate -C dir`: options before the command go behind its name. */
export const commandFirst = (argv: readonly string[]): readonly string[] => {
  const at = commandIndex(argv);
  const name = argv[at];
  return name === undefined || name === 'help' ? argv : [name, ...argv.slice(0, at), ...argv.slice(at + 1)];
};

/** The language has to be known before anything is parsed: errors of parsing speak it too. */
export const wantedLang = (argv: readonly string[], env: Shell['env']): Lang => {
  const at = argv.indexOf('--lang');
  const named = at >= 0 ? argv[at + 1] : argv.find((a) => a.startsWith('--lang='))?.slice('--lang='.length);
  return (named ?? env['SANTONG_LANG']) === 'en' ? 'en' : 'zh';
};

export const addGlobals = (command: Command, lang: Lang): void => {
  const say = (zh: string, en: string) => (lang === 'zh' ? zh : en);
  const has = (flag: string) => command.options.some((o) => o.long === flag);
  const add = (flags: string, zh: string, en: string) => command.option(flags, say(zh, en));
  add(
    '-C, --catalog <dir>',
    '目录所在文件夹（默认向上找 catalogue.yaml，找不到用内置示例，只读）',
    'catalogue folder (default: nearest upward with catalogue.yaml, else the embedded one, read-only)',
  );
  add('--lang <zh|en>', '语言', 'language');
  add('--date <YYYY-MM-DD>', '把哪一天当作今天', 'what “today” is');
  if (!has('--output')) add('-o, --output <file>', '结果写到文件', 'write the result to a file');
  add('--quiet', '不显示过程说明', 'no talk on stderr');
  add('--no-color', '不用颜色', 'no colours');
};

export { isDate };

/** The clock's day, YYYY-MM-DD. */
export const today = (): string => {
  const now = new Date();
  const two = (n: number) => String(n).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
};

export const readGlobals = (options: Record<string, unknown>, shell: Shell, lang: Lang): Globals => {
  const { catalog, date, lang: named } = options;
  if (named !== undefined && named !== 'zh' && named !== 'en')
    throw new UserError('lang-unknown', {
      zh: `没有“${named}”这种语言；可用 --lang zh 或 --lang en`,
      en: `No language “${named}”; use --lang zh or --lang en`,
    });
  if (date !== undefined && !isDate(String(date)))
    throw new UserError('date-malformed', {
      zh: `--date “${date}”不是日期；写成 2026-11-24 这样`,
      en: `--date “${date}” is not a date; write it like 2026-11-24`,
    });
  const globals: Globals = {
    lang,
    date: date === undefined ? today() : String(date),
    quiet: options['quiet'] === true,
    color: options['color'] !== false && !shell.env['NO_COLOR'] && shell.stdout.isTTY === true,
  };
  if (catalog !== undefined) globals.catalog = String(catalog);
  return globals;
};

export const commandNames = (): string[] => commands.map((c) => c.name);
