import {
  bareItem,
  type CheckItemsOptions,
  type CheckOptions,
  type CheckResult,
  checkCatalogue,
  checkItems,
} from '../../core/check.js';
import { readYaml } from '../../core/formats/yaml.js';
import {
  type Division,
  type FindingsResult,
  type InputReport,
  type Item,
  nearest,
  type Profile,
  UserError,
} from '../../core/model/index.js';
import { findNearDuplicatePairs } from '../../core/nearPairs.js';
import { builtInProfiles } from '../../core/rules/profiles.js';
import { readBytes } from '../../node/files.js';
import { type LoadedCatalogue, loadCatalogue } from '../../node/load.js';
import { fromHere, openCatalogue } from '../catalogue.js';
import type { CommandContext } from '../command.js';
import { isCatalogueFolder, readListArguments, shownPath } from '../input.js';
import { divisionsAround, type RowDivisions, rowDivisions, underDivisions } from './divisions.js';
import { agencyScope, divisionScope, inScope, ruleScope, withFindings } from './scope.js';

/** What was checked and what came of it. */
export interface Checked {
  result: CheckResult;
  inputs: InputReport[];
  catalogue?: FindingsResult['catalogue'];
  loaded?: LoadedCatalogue;
  /** of the catalogue checked, or of the one that lent its registers */
  divisions: readonly Division[];
}

/** A built-in profile by name, or a profile file. */
export const profileOf = async (context: CommandContext, named: string): Promise<Profile> => {
  if (builtInProfiles.has(named)) return { extends: named };
  if (!/\.ya?ml$/.test(named)) {
    const near = nearest(named, builtInProfiles.keys());
    throw new UserError('profile-unknown', {
      zh: `没有“${named}”这个 profile${near === undefined ? '' : `，是不是“${near}”`}；可用 ${[...builtInProfiles.keys()].join('、')}，或一个 .yaml 文件`,
      en: `no profile “${named}”${near === undefined ? '' : `; did you mean “${near}”`}; there are ${[...builtInProfiles.keys()].join(', ')}, or name a .yaml file`,
    });
  }
  const text = new TextDecoder().decode(await readBytes(fromHere(context, named)));
  const { format: _, ...profile } = readYaml(text, named) as Profile & { format?: string };
  return profile;
};

export const checkOptions = async (
  context: CommandContext,
  options: Record<string, unknown>,
): Promise<CheckOptions> => {
  const rules = ruleScope(options);
  return {
    today: context.globals.date,
    nearDuplicates: findNearDuplicatePairs,
    ...(rules !== undefined && { rules }),
    ...(options['division'] !== undefined && { division: String(options['division']) }),
    ...(options['agency'] !== undefined && { agency: String(options['agency']) }),
    ...(options['profile'] !== undefined && {
      profile: await profileOf(context, String(options['profile'])),
    }),
  };
};

/** Names in --division and --agency as codes and names the catalogue has; unknown ones are refused. */
const scopedTo = (
  { catalogue }: LoadedCatalogue,
  { division, agency, ...rest }: CheckOptions,
): CheckOptions => {
  const code = divisionScope(division, catalogue.divisions);
  const name = agencyScope(
    agency,
    catalogue.agencies.map((a) => ({ code: a.creditCode, name: a.name })),
  );
  return {
    ...rest,
    ...(code !== undefined && { division: code }),
    ...(name !== undefined && { agency: name }),
  };
};

export const checkLoaded = (loaded: LoadedCatalogue, options: CheckOptions): Checked => {
  const { catalogue } = loaded;
  const { id, scheme, profile } = catalogue.info;
  const records = catalogue.directory.length + catalogue.lists.reduce((n, l) => n + l.entries.length, 0);
  return {
    result: checkCatalogue(catalogue, { ...scopedTo(loaded, options), facts: loaded.facts }),
    inputs: [{ path: loaded.root ?? '', sha256: loaded.sha256, kind: 'catalogue', records }],
    catalogue: { id, scheme, profile: options.profile?.extends ?? profile, sha256: loaded.sha256 },
    loaded,
    divisions: catalogue.divisions,
  };
};

/** Agencies of rows, as findings name them. */
const agenciesOf = function* (items: readonly Item[]): Generator<{ code?: string; name: string }> {
  for (const { values } of items)
    if (values.agency !== undefined)
      yield { name: values.agency, ...(values.agencyCode !== undefined && { code: values.agencyCode }) };
};

const narrowed = (
  found: CheckResult,
  items: readonly Item[],
  { names }: RowDivisions,
  { division, agency }: CheckOptions,
): CheckResult => {
  if (division === undefined && agency === undefined) return found;
  const all = [...names].map(([code, name]) => ({ code, name }));
  const fits = inScope(divisionScope(division, all), agencyScope(agency, agenciesOf(items)));
  return withFindings(found, found.findings.filter(fits));
};

interface CheckedRows {
  items: readonly Item[];
  checked: CheckResult;
  inputs: InputReport[];
}

/** Lists held whole; the divisions of their provinces are added to those at hand. */
const checkWhole = async (
  context: CommandContext,
  paths: readonly string[],
  options: CheckItemsOptions,
  divisions: readonly Division[],
): Promise<CheckedRows> => {
  const lists = await readListArguments(context, paths);
  const items = lists.flatMap((l) => l.records.map(bareItem));
  const towns = new Set(items.flatMap(({ values: { townCode } }) => townCode ?? []));
  const checked = checkItems(items, {
    ...options,
    facts: lists.flatMap((l) => l.facts),
    divisions: [...(await divisionsAround(towns)), ...divisions],
  });
  return { items, checked, inputs: lists.map((l) => l.input) };
};

/** One CSV too long to hold, stretch by stretch, without the division rules; nothing when it is shorter, or not plain enough. */
const checkLong = async (
  context: CommandContext,
  paths: readonly string[],
  options: CheckItemsOptions,
): Promise<CheckedRows | undefined> => {
  const [path = '-', ...others] = paths;
  if (path === '-' || others.length > 0) return undefined;
  const { isLongCsv } = await import('../../node/longList.js');
  const file = fromHere(context, path);
  if (!(await isLongCsv(file))) return undefined;
  const { checkLongCsv } = await import('./longList.js');
  const found = await checkLongCsv(file, shownPath(context, file), options, (records) =>
    context.progress({ zh: `已核查 ${records} 条……`, en: `${records} records checked…` }),
  );
  return found === undefined
    ? undefined
    : { items: found.items, checked: found.result, inputs: [found.input] };
};

/** Lists as they came; laws and divisions are lent by the catalogue at hand (or the embedded one) and the shipped table. */
const checkLists = async (
  context: CommandContext,
  paths: readonly string[],
  options: CheckOptions,
): Promise<Checked> => {
  const { laws, divisions } = (await openCatalogue(context)).catalogue;
  const { division: _, agency: __, ...whole } = options;
  const { items, checked, inputs } =
    (await checkLong(context, paths, { ...whole, laws })) ??
    (await checkWhole(context, paths, { ...whole, laws }, divisions));
  const unsure = checked.scheme.sure === 'unsure';
  if (checked.scheme.sure !== 'named' && items.length > 0)
    context.note({
      zh: `按编码认出编码体系：${checked.scheme.id}${unsure ? '（没有把握）' : ''}`,
      en: `scheme recognised from the codes: ${checked.scheme.id}${unsure ? ' (unsure)' : ''}`,
    });
  const rows = await rowDivisions(items, checked.scheme.id, divisions);
  const placed = { ...checked, findings: underDivisions(checked.findings, rows) };
  const result = narrowed(placed, items, rows, options);
  return { result, inputs, divisions };
};

/** A catalogue folder, list files, or, without paths, the current catalogue. */
export const checkPaths = async (
  context: CommandContext,
  paths: readonly string[],
  options: CheckOptions,
): Promise<Checked> => {
  if (paths.length === 0) return checkLoaded(await openCatalogue(context), options);
  const folder = paths.find((p) => p !== '-' && isCatalogueFolder(fromHere(context, p)));
  if (folder === undefined) return checkLists(context, paths, options);
  if (paths.length === 1) return checkLoaded(await loadCatalogue(fromHere(context, folder)), options);
  throw new UserError('catalogue-with-others', {
    zh: `一次只能核查一个目录文件夹，“${folder}”要单独核查`,
    en: `one catalogue folder at a time; check “${folder}” alone`,
  });
};
