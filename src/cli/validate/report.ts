import { isAbsolute, join, relative, resolve, sep } from 'node:path';
import * as core from '../../core/reports/findings/make.js';
import { divisionsBelow } from '../../node/divisionsOfChina.js';
import type { CommandContext } from '../command.js';
import type { TerminalReport } from '../print/findings/report.js';
import type { Checked } from './check.js';

/** Files of a catalogue stand below its folder, files of lists below where the user stands; CI wants them from its workspace. */
const workspacePath =
  (context: CommandContext, { loaded }: Checked) =>
  (file: string): string => {
    if (file === '' || file === '-') return file;
    const { cwd, env } = context.shell;
    const there = isAbsolute(file) ? file : join(loaded?.root ?? cwd(), file);
    const short = relative(resolve(env['GITHUB_WORKSPACE'] ?? cwd()), there);
    const outside = short === '' || short.startsWith('..') || isAbsolute(short);
    return (outside ? there : short).replaceAll(sep, '/');
  };

/** What the printers get; `max` cuts the list, never the totals. */
export const reportOf = async (
  context: CommandContext,
  checked: Checked,
  max: number | undefined,
): Promise<TerminalReport> => {
  const { date, lang, color } = context.globals;
  const report = await core.reportOf(checked, { date, lang, max }, divisionsBelow);
  return { ...report, color, workspacePath: workspacePath(context, checked) };
};
