import { resolve } from 'node:path';
import type { Bilingual } from '../core/model/index.js';
import { UserError } from '../core/model/trouble.js';
import type { CommandContext, Globals } from './command.js';
import type { Shell } from './shell.js';

const clearLine = '\r\u001b[2K';

const ways = ['drain', 'close', 'error'] as const;

/** Until more may be written, or nobody reads any more; leaves no listener behind. */
const roomAgain = (stream: Shell['stdout']): Promise<void> =>
  new Promise((go) => {
    const done = () => {
      for (const way of ways) stream.off(way, done);
      go();
    };
    for (const way of ways) stream.on(way, done);
  });

/** Small pieces together: one write a line would be a system call a line. */
const inBlocks = function* (pieces: Iterable<string>, size = 65_536): Generator<string> {
  let block = '';
  for (const piece of pieces) {
    block += piece;
    if (block.length < size) continue;
    yield block;
    block = '';
  }
  if (block !== '') yield block;
};

/** What a command is lent: language, results to stdout or --output, talk to stderr. */
export const createContext = (
  shell: Shell,
  globals: Globals,
  options: Record<string, unknown>,
): CommandContext => {
  const say = (text: Bilingual) => text[globals.lang];
  let transient = false;
  const clear = () => {
    if (transient) shell.stderr.write(clearLine);
    transient = false;
  };
  return {
    shell,
    globals,
    say,
    async write(text) {
      clear();
      const { output } = options;
      if (typeof output === 'string' && output !== '-') {
        const { writeFileAtomic } = await import('../node/files.js');
        const content = typeof text === 'string' || text instanceof Uint8Array ? text : inBlocks(text);
        await writeFileAtomic(resolve(shell.cwd(), output), content);
        return;
      }
      if (text instanceof Uint8Array && shell.stdout.isTTY === true)
        throw new UserError('binary-to-terminal', {
          zh: '结果是表格文件，不能显示在屏幕上；加 -o <文件.xlsx> 写到文件',
          en: 'the result is a workbook and cannot be shown on a terminal; add -o <file.xlsx> to write it to a file',
        });
      const blocks = typeof text === 'string' || text instanceof Uint8Array ? [text] : inBlocks(text);
      for (const block of blocks) {
        if (shell.stdout.destroyed) return;
        if (!shell.stdout.write(block)) await roomAgain(shell.stdout);
      }
    },
    note(text) {
      clear();
      if (!globals.quiet) shell.stderr.write(`${say(text)}\n`);
    },
    progress(text) {
      if (globals.quiet || shell.stderr.isTTY !== true) return;
      shell.stderr.write(`${clearLine}${say(text)}`);
      transient = true;
    },
  };
};
