import { fork } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { LegacyReader } from '../core/formats/legacy-reader.js';
import type { Workbook } from '../core/formats/sheet.js';
import { type Bilingual, UserError } from '../core/model/trouble.js';

export type LegacyAnswer = { workbook: Workbook } | { trouble: { code: string; text: Bilingual } };

/** From the sources (tests) the child is the built one: a child process cannot run TypeScript. */
const childPath = (): string => {
  const beside = new URL('./legacyChild.js', import.meta.url);
  return fileURLToPath(
    existsSync(beside) ? beside : new URL('../../dist/node/legacyChild.js', import.meta.url),
  );
};

/** Reads old formats in a child process that dies when `limits.milliseconds` or `limits.memoryBytes` is used up. */
export const legacyReader: LegacyReader = (bytes, options) =>
  new Promise((resolve, reject) => {
    const { milliseconds, memoryBytes } = options.limits;
    const child = fork(childPath(), [String(memoryBytes)], {
      serialization: 'advanced',
      execArgv: [`--max-old-space-size=${Math.ceil(memoryBytes / 1_048_576)}`],
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
      env: {},
    });
    const timer = setTimeout(
      () => settle(() => reject(tookTooLong(options.name, milliseconds))),
      milliseconds,
    );
    const settle = (act: () => void): void => {
      clearTimeout(timer);
      child.removeAllListeners();
      child.on('error', () => {});
      child.kill('SIGKILL');
      act();
    };
    child.on('message', (message) => {
      const answer = message as LegacyAnswer;
      if ('workbook' in answer) settle(() => resolve(answer.workbook));
      else settle(() => reject(new UserError(answer.trouble.code, answer.trouble.text)));
    });
    child.on('error', () => settle(() => reject(tookTooMuch(options.name, memoryBytes))));
    child.on('exit', () => settle(() => reject(tookTooMuch(options.name, memoryBytes))));
    child.send({ bytes: new Uint8Array(bytes), options });
  });

const next = {
  zh: '在 WPS 或 Excel 中另存为 .xlsx 后重试；仍不行的，拆成几个小文件',
  en: 'Save it as .xlsx in WPS or Excel and try again, or split it',
};

const tookTooLong = (name: string, milliseconds: number): UserError =>
  new UserError('workbook-too-slow', {
    zh: `读取 ${name} 超过 ${milliseconds / 1000} 秒，已停止，文件可能损坏。${next.zh}。`,
    en: `Reading ${name} took more than ${milliseconds / 1000} s and was stopped; the file may be damaged. ${next.en}.`,
  });

const tookTooMuch = (name: string, memoryBytes: number): UserError =>
  new UserError('workbook-too-big', {
    zh: `读取 ${name} 用尽内存（上限 ${Math.round(memoryBytes / 1_048_576)} MB）或中途退出，文件可能损坏。${next.zh}。`,
    en: `Reading ${name} used up its memory (limit ${Math.round(memoryBytes / 1_048_576)} MB) or died; the file may be damaged. ${next.en}.`,
  });
