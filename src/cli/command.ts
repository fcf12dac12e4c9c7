import type { Command } from 'commander';
import type { Bilingual, Lang } from '../core/model/index.js';
import type { Shell } from './shell.js';

/** Exit codes of the contract: clean, findings or changes at the bar, wrong use or unreadable input, our bug. */
export const exit = { clean: 0, found: 1, usage: 2, bug: 3 } as const;

/** The options every command understands, already read. */
export interface Globals {
  lang: Lang;
  /** YYYY-MM-DD; what “today” is */
  date: string;
  /** the folder named by --catalog, as typed; absent: search upward, else the embedded one */
  catalog?: string;
  quiet: boolean;
  color: boolean;
}

/** What a command is lent while it runs. stdout is for results, stderr for talk. */
export interface CommandContext {
  readonly shell: Shell;
  readonly globals: Globals;
  /** the text in the user's language */
  say(text: Bilingual): string;
  /** a result, to stdout or to --output; pieces are written as they come, waiting for a slow reader */
  write(text: string | Uint8Array | Iterable<string>): Promise<void>;
  /** talk, to stderr; silent with --quiet */
  note(text: Bilingual): void;
  /** a line that replaces itself on a terminal; silent elsewhere and with --quiet */
  progress(text: Bilingual): void;
}

/** One command: commander declares its arguments, `run` does the work and gives the exit code. */
export interface CommandModule {
  /** declare arguments and options; texts through `say` so that help speaks both languages */
  configure(command: Command, say: (text: Bilingual) => string): void;
  /** `args` are commander's positional arguments, `options` its options (camelCase) */
  run(context: CommandContext, args: string[], options: Record<string, unknown>): Promise<number>;
  /** shown under the help: a line of use and what it does */
  examples: { line: string; does: Bilingual }[];
}
