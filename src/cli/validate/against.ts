import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { beyond } from '../../core/check/beyond.js';
import { divisionNames, divisionsOf } from '../../core/check/rowDivisions.js';
import type { CheckOptions, CheckResult } from '../../core/check.js';
import { UserError } from '../../core/model/index.js';
import { divisionsBelow } from '../../node/divisionsOfChina.js';
import { type LoadedCatalogue, loadCatalogue } from '../../node/load.js';
import { fromHere } from '../catalogue.js';
import type { CommandContext } from '../command.js';
import { type Checked, checkLoaded } from './check.js';

const baseOf = async (
  context: CommandContext,
  checked: Checked,
  against: string | undefined,
): Promise<LoadedCatalogue> => {
  const { loaded } = checked;
  if (loaded === undefined)
    throw new UserError('against-needs-catalogue', {
      zh: '--against 只能用于目录，不能用于单独的清单；清单之间的差别用 santong diff 看',
      en: '--against is for catalogues, not for lists alone; use santong diff for lists',
    });
  if (against === undefined) return loaded;
  const folder = fromHere(context, against);
  if (existsSync(join(folder, 'catalogue.yaml'))) return loadCatalogue(folder);
  if (/[\\/]/.test(against) && existsSync(folder)) return loadCatalogue(folder);
  const { loadRevision } = await import('../../node/git.js');
  return loadRevision(loaded.root ?? context.shell.cwd(), against);
};

/**
 * Only what is new: findings that `--against` (a revision or folder, with its own profile) did not have or had at a lower
 * grade; with --profile alone, what the other profile finds beyond the catalogue's own.
 */
export const onlyNew = async (
  context: CommandContext,
  checked: Checked,
  options: CheckOptions,
  against: string | undefined,
): Promise<CheckResult> => {
  const { profile: _, division: __, agency: ___, ...own } = options;
  const base = checkLoaded(await baseOf(context, checked, against), own);
  return beyond(checked.result, base.result);
};

/** “newly failing: n in m divisions”, then each division with its count. */
export const sayNewlyFailing = async (
  context: CommandContext,
  { result: { findings }, divisions: own }: Checked,
): Promise<void> => {
  const names = await divisionNames(divisionsOf(findings), own, divisionsBelow);
  const counts = new Map<string, number>();
  for (const { division = '' } of findings) counts.set(division, (counts.get(division) ?? 0) + 1);
  const divisions = [...counts]
    .filter(([division]) => division !== '')
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  const shared = counts.get('') ?? 0;
  context.note({
    zh: `新增不合格：${findings.length} 处，涉及 ${divisions.length} 个区划${shared > 0 ? `，其中 ${shared} 处在目录本身` : ''}`,
    en: `newly failing: ${findings.length} in ${divisions.length} divisions${shared > 0 ? `, ${shared} of them in the directory itself` : ''}`,
  });
  for (const [division, count] of divisions) {
    const label = [names.get(division), division].filter((t) => t !== undefined).join(' ');
    context.note({ zh: `  ${label}  ${count} 处`, en: `  ${label}  ${count}` });
  }
};
