import { once } from 'node:events';
import { resolve } from 'node:path';
import type { Bilingual } from '../core/model/index.js';
import type { CommandContext, Globals } from './command.js';
import type { Shell } from './shell.js';

const clearLine = '\r\u001b[2K';

/** Until more may be written, or nobody reads any more. */
const roomAgain = (stream: Shell['stdout']): Promise<unknown> =>
  Promise.race([once(stream, 'drain'), once(stream, 'close')]).catch(() => undefined);

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
        await writeFileAtomic(resolve(shell.cwd(), output), text);
        return;
      }
      if (!shell.stdout.write(text) && !shell.stdout.destroyed) await roomAgain(shell.stdout);
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
