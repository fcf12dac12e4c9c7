import type { Command, CommanderError } from 'commander';
import { type Bilingual, type Lang, nearest, UserError } from '../core/model/index.js';
import { exit } from './command.js';
import { commandNames, wantedCommand } from './globals.js';
import type { Shell } from './shell.js';
import { version } from './version.js';

const meant = (word: string, candidates: string[]): { zh: string; en: string } => {
  const near = nearest(word, candidates);
  return near === undefined
    ? { zh: '', en: '' }
    : { zh: `；是不是“${near}”`, en: `; did you mean “${near}”` };
};

const between = (message: string): string => /'([^']*)'/.exec(message)?.[1] ?? '';

/** What stands where an argument is missing, in words. */
const argumentNames: Readonly<Record<string, Bilingual>> = {
  files: { zh: '：写上清单文件或文件夹的路径', en: ': give the paths of list files or folders' },
  published: {
    zh: '：写上已公布内容的路径，如门户文件夹、窗口事项清单.xlsx',
    en: ': give the paths of what was published, such as the portal folder or the hall workbook',
  },
  rule: { zh: '：写上规则名，全部规则见 santong rules', en: ': give a rule id; santong rules lists them' },
  shell: { zh: '：写 bash、zsh 或 fish', en: ': write bash, zsh or fish' },
  dir: { zh: '：写上要新建的文件夹', en: ': give the folder to make' },
};

/** Commander's complaint in our own words, with the near name and the next step. */
export const usageError = (error: CommanderError, program: Command, argv: readonly string[]): UserError => {
  const word = between(error.message);
  const name = wantedCommand(argv) ?? '';
  const command = program.commands.find((c) => c.name() === name);
  const next = {
    zh: `\n运行 santong ${command ? `${name} ` : ''}--help 查看用法`,
    en: `\nRun santong ${command ? `${name} ` : ''}--help for the usage`,
  };
  const usage = (zh: string, en: string) => new UserError(error.code, { zh: zh + next.zh, en: en + next.en });
  if (command === undefined && name !== '') {
    const near = meant(name, commandNames());
    return usage(`没有“${name}”这个命令${near.zh}`, `No command “${name}”${near.en}`);
  }
  const flags = (command ?? program).options
    .flatMap((o) => [o.long, o.short])
    .filter((f) => typeof f === 'string');
  const unknownOption = (flag: string): UserError => {
    const near = meant(flag, flags);
    return usage(`没有“${flag}”这个选项${near.zh}`, `No option “${flag}”${near.en}`);
  };
  const stray = argv.find(
    (a) => /^--[^=]/.test(a) && !flags.includes(a.split('=')[0] ?? '') && a !== '--help' && a !== '--version',
  );
  if (stray !== undefined && error.code !== 'commander.unknownOption') return unknownOption(stray);
  switch (error.code) {
    case 'commander.unknownOption':
      return unknownOption(word);
    case 'commander.missingArgument':
      return usage(
        `缺少参数“${word}”${argumentNames[word]?.zh ?? ''}`,
        `The argument “${word}” is missing${argumentNames[word]?.en ?? ''}`,
      );
    case 'commander.optionMissingArgument':
      return usage(`选项“${word}”后面要跟一个值`, `The option “${word}” needs a value`);
    case 'commander.missingMandatoryOptionValue':
      return usage(`必须给出选项“${word}”`, `The option “${word}” is required`);
    case 'commander.excessArguments':
      return usage('参数给多了', 'Too many arguments');
    default:
      return usage(`参数“${word || argv.join(' ')}”不能用`, error.message.replace(/^error: /, ''));
  }
};

export const reportTrouble = (error: UserError, shell: Shell, lang: Lang): number => {
  shell.stderr.write(`${error.text[lang]}\n`);
  return exit.usage;
};

/** Our own failure: what to send us, and that nothing was half written. */
export const reportBug = (error: unknown, shell: Shell, lang: Lang): number => {
  const full = (error as NodeJS.ErrnoException | undefined)?.code === 'ENOSPC';
  if (full)
    return reportTrouble(
      new UserError('disk-full', {
        zh: '磁盘已满，没有写入；腾出空间后再运行',
        en: 'The disk is full and nothing was written; free some space and run again',
      }),
      shell,
      lang,
    );
  const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
  const say =
    lang === 'zh'
      ? '程序自身出错，不是数据的问题。把下面几行连同用的命令发给维护者：'
      : 'This is a fault of the program, not of the data. Send these lines and the command you ran to the maintainers:';
  shell.stderr.write(
    `${say}\nsantong ${version()} · node ${process.version} · ${process.platform}\n${stack}\n`,
  );
  return exit.bug;
};
