import type { Shell } from './shell.js';

/**
 * The whole program: arguments in, exit code out. Nothing is thrown.
 * `--version` answers before anything else is loaded, so that a cold start stays near that of node itself.
 */
export const run = async (argv: readonly string[], shell: Shell): Promise<number> => {
  if (argv.length === 1 && (argv[0] === '--version' || argv[0] === '-V')) {
    const { version } = await import('./version.js');
    shell.stdout.write(`${version()}\n`);
    return 0;
  }
  const { runProgram } = await import('./program.js');
  return runProgram(argv, shell);
};
