import { once } from 'node:events';
import type { Bilingual } from '../core/model/index.js';
import type { CommandContext, Globals } from './command.js';
import type { Shell } from './shell.js';

const clearLine = '\r\u001b[2K';

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
        await writeFileAtomic(output, text);
        return;
      }
      if (!shell.stdout.write(text)) await once(shell.stdout, 'drain');
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
