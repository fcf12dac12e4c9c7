import { isAbsolute, join, relative, resolve, sep } from 'node:path';
import { renderFinding } from '../../core/messages/render.js';
import type { Finding } from '../../core/model/index.js';
import type { CommandContext } from '../command.js';
import type { Report } from '../print/findings/report.js';
import type { Checked } from './check.js';
import { divisionNames, divisionsOf } from './divisions.js';

/** At most `max`, the gravest first, in the order they stood. */
const worst = (findings: readonly Finding[], max = findings.length): readonly Finding[] => {
  if (findings.length <= max) return findings;
  const chosen = new Set<Finding>();
  for (const severity of ['error', 'warning', 'info'] as const)
    for (const f of findings) if (f.severity === severity && chosen.size < max) chosen.add(f);
  return findings.filter((f) => chosen.has(f));
};

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
): Promise<Report> => {
  const { result, inputs, catalogue } = checked;
  const { date, lang, color } = context.globals;
  const findings = worst(result.findings, max);
  const omitted = result.findings.length - findings.length;
  const names = await divisionNames(divisionsOf(findings), checked.divisions);
  return {
    head: {
      format: 'santong-findings/1',
      date,
      ...(catalogue !== undefined && { catalogue }),
      inputs,
      summary: result.summary,
      stale: result.stale,
      ...(omitted > 0 && { omitted }),
    },
    findings,
    lang,
    color,
    render: (finding) => renderFinding(finding, lang),
    divisionName: (code) => names.get(code),
    workspacePath: workspacePath(context, checked),
  };
};
