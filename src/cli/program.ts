import { Command, CommanderError } from 'commander';
import stringWidth from 'string-width';
import { type Bilingual, type Lang, UserError } from '../core/model/index.js';
import { exit } from './command.js';
import { type CommandEntry, commands } from './commands/index.js';
import { createContext } from './context.js';
import { addGlobals, commandFirst, readGlobals, wantedCommand, wantedLang } from './globals.js';
import type { Shell } from './shell.js';
import { reportBug, reportTrouble, usageError } from './trouble.js';
import { version } from './version.js';

const headings: Record<string, string> = {
  'Usage:': '用法：',
  'Options:': '选项：',
  'Commands:': '命令：',
  'Arguments:': '参数：',
  'Global Options:': '通用选项：',
};

const shape = (command: Command, lang: Lang): Command =>
  command
    .configureHelp({
      displayWidth: (text) => stringWidth(text),
      styleTitle: (title) => (lang === 'zh' ? (headings[title] ?? title) : title),
      subcommandTerm: (c) => c.name(),
      commandUsage: (c) =>
        `${c.parent === null ? '' : `${c.parent.name()} `}${c.name()} ${lang === 'zh' ? c.usage().replace('[options]', '[选项]') : c.usage()}`,
    })
    .helpOption('-h, --help', lang === 'zh' ? '显示帮助' : 'show help')
    .exitOverride()
    .configureOutput({ writeErr: () => {}, outputError: () => {} });

const examplesText = (examples: { line: string; does: Bilingual }[], lang: Lang): string =>
  `\n${lang === 'zh' ? '示例：' : 'Examples:'}\n${examples.map((e) => `  ${e.line}\n      ${e.does[lang]}`).join('\n')}\n` +
  (lang === 'zh'
    ? '\n退出码：0 没有问题 · 1 有达到 --fail-on 的问题或变化 · 2 用法有误或输入读不了 · 3 程序自身故障\n'
    : '\nExit: 0 clean · 1 findings or changes at the bar · 2 wrong use or unreadable input · 3 our bug\n');

/** Build the program; only the wanted command's code is loaded. */
const build = async (
  wanted: string | undefined,
  lang: Lang,
  shell: Shell,
  done: (code: number) => void,
): Promise<Command> => {
  const say = (text: Bilingual) => text[lang];
  const program = shape(new Command('santong'), lang)
    .description(
      say({
        zh: '政务服务事项目录与编码工具：同一事项、同一标准、同一编码',
        en: 'catalogue and coding toolkit for government service items: same item, same standard, same code',
      }),
    )
    .usage(say({ zh: '<命令> [参数] [选项]', en: '<command> [arguments] [options]' }))
    .version(version(), '-V, --version', say({ zh: '显示版本', en: 'show the version' }))
    .helpCommand('help [command]', say({ zh: '显示某个命令的帮助', en: 'show help for a command' }));
  for (const item of commands) {
    const command = shape(program.command(item.name), lang).description(item.summary[lang]);
    if (item.name === wanted) await configure(command, item, lang, shell, done);
  }
  return program;
};

const configure = async (
  command: Command,
  item: CommandEntry,
  lang: Lang,
  shell: Shell,
  done: (code: number) => void,
) => {
  const module = await item.load();
  module.configure(command, (text) => text[lang]);
  addGlobals(command, lang);
  command.addHelpText('after', examplesText(module.examples, lang));
  command.action(async () => {
    const options = command.opts<Record<string, unknown>>();
    const context = createContext(shell, readGlobals(options, shell, lang), options);
    done(await module.run(context, command.args, options));
  });
};

/** `santong rules | head` closes the pipe early: that is no trouble. */
const passOverClosedPipe = (error: NodeJS.ErrnoException): void => {
  if (error.code !== 'EPIPE') throw error;
};

/** Parse, run, and turn every kind of trouble into its exit code. */
export const runProgram = async (argv: readonly string[], shell: Shell): Promise<number> => {
  shell.stdout.on('error', passOverClosedPipe);
  const lang = wantedLang(argv, shell.env);
  let code: number = exit.clean;
  try {
    const name = wantedCommand(argv);
    const wanted = name === 'help' ? argv[argv.indexOf('help') + 1] : name;
    const program = await build(wanted, lang, shell, (result) => {
      code = result;
    });
    program.configureOutput({ writeOut: (text) => shell.stdout.write(text) });
    for (const command of program.commands)
      command.configureOutput({ writeOut: (text) => shell.stdout.write(text) });
    if (argv.length === 0) {
      program.outputHelp();
      return exit.clean;
    }
    try {
      await program.parseAsync([...commandFirst(argv)], { from: 'user' });
    } catch (error) {
      if (!(error instanceof CommanderError)) throw error;
      if (error.exitCode === 0) return exit.clean;
      throw usageError(error, program, argv);
    }
    return code;
  } catch (error) {
    if (error instanceof UserError) return reportTrouble(error, shell, lang);
    return reportBug(error, shell, lang);
  }
};
