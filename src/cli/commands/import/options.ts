import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { decode } from '../../../core/formats/decode.js';
import { readYaml } from '../../../core/formats/yaml.js';
import { type ImportOptions, parseMapping } from '../../../core/importers/index.js';
import { type Office, rememberedMapping } from '../../../core/mappings.js';
import { findByLabel, type MatchDecision, UserError } from '../../../core/model/index.js';
import { readBytes } from '../../../node/files.js';
import { findCatalogue, loadCatalogue } from '../../../node/load.js';
import { fromHere } from '../../catalogue.js';
import type { CommandContext } from '../../command.js';
import { readDecisionFiles } from '../../matchDecisions.js';
import { oneOf, wholeNumber, wordList } from '../../option.js';

export interface Wanted {
  as: 'list' | 'directory';
  format: 'text' | 'json';
  dryRun: boolean;
  wait: number;
  division?: string;
  agency?: string;
  level?: string;
  annotate?: string;
  reading: ImportOptions;
  decisions: MatchDecision[];
}

const levelOf = (value: unknown): string | undefined => {
  if (value === undefined) return undefined;
  const label = findByLabel('level', String(value))?.label;
  if (label !== undefined) return label;
  throw new UserError('level-unknown', {
    zh: `--level 不能写“${String(value)}”；写行使层级的名称，如 县级、市级`,
    en: `--level cannot be “${String(value)}”; write the name of an exercise level, e.g. 县级`,
  });
};

const divisionOf = (value: unknown): string | undefined => {
  if (value === undefined) return undefined;
  const code = String(value).trim();
  if (/^\d{6}$|^\d{9}$|^\d{12}$/.test(code)) return code;
  throw new UserError('division-unknown', {
    zh: `--division 要区划代码（六位，乡镇九位），现在是“${code}”`,
    en: `--division wants a division code (six digits, nine for a township), not “${code}”`,
  });
};

const textOf = async (context: CommandContext, path: string): Promise<string> =>
  decode(await readBytes(fromHere(context, path))).text;

/** How it runs and tells, whatever is taken in. */
export const runningOf = (options: Record<string, unknown>): Pick<Wanted, 'format' | 'dryRun' | 'wait'> => ({
  format: oneOf('--format', options['format'], ['text', 'json'] as const, 'text'),
  dryRun: options['dryRun'] === true,
  wait: wholeNumber('--wait', options['wait']) ?? 30,
});

/** What is remembered of the office's headings, when a mapping file does not say. */
const rememberedOf = async (
  context: CommandContext,
  office: Office,
): Promise<Pick<ImportOptions, 'mapping'>> => {
  if (office.division === undefined && office.agency === undefined) return {};
  const { root } = findCatalogue(context.shell.cwd(), context.globals.catalog);
  if (!existsSync(join(root, 'mappings.yaml'))) return {};
  const mapping = rememberedMapping((await loadCatalogue(root)).catalogue, office);
  return mapping.size === 0 ? {} : { mapping };
};

/** The options of `import`, read and checked; files they name are read here. */
export const wantedOf = async (
  context: CommandContext,
  options: Record<string, unknown>,
): Promise<Wanted> => {
  const mapping = options['mapping'];
  const decisions = options['decisions'];
  const sheets = wordList(options['sheet']);
  const as = oneOf('--as', options['as'], ['list', 'directory'] as const, 'list');
  const running = runningOf(options);
  const division = divisionOf(options['division']);
  const level = levelOf(options['level']);
  const agency = options['agency'] === undefined ? undefined : String(options['agency']);
  const reading: ImportOptions = {
    // 入库的清单只差异于标准，没有的列不是错；认不出名称才是
    required: ['name'],
    ...(typeof mapping === 'string'
      ? parseMapping(readYaml(await textOf(context, mapping), mapping))
      : await rememberedOf(context, { division, agency })),
    ...(sheets !== undefined && { sheets }),
  };
  return {
    as,
    ...running,
    ...(division !== undefined && { division }),
    ...(agency !== undefined && { agency }),
    ...(level !== undefined && { level }),
    ...(typeof options['annotate'] === 'string' && { annotate: options['annotate'] }),
    reading,
    decisions: typeof decisions === 'string' ? await readDecisionFiles(context, [decisions]) : [],
  };
};
