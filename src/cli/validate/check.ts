import type { CheckItemsOptions, CheckOptions, CheckResult } from '../../core/check.js';
import * as core from '../../core/checked.js';
import { readYaml } from '../../core/formats/yaml.js';
import { type InputReport, type Item, nearest, type Profile, UserError } from '../../core/model/index.js';
import { findNearDuplicatePairs } from '../../core/nearPairs.js';
import { builtInProfiles } from '../../core/rules/profiles.js';
import { divisionsBelow } from '../../node/divisionsOfChina.js';
import { readBytes } from '../../node/files.js';
import { type LoadedCatalogue, loadCatalogue } from '../../node/load.js';
import { fromHere, openCatalogue } from '../catalogue.js';
import type { CommandContext } from '../command.js';
import { isCatalogueFolder, readListArguments, shownPath } from '../input.js';
import { ruleScope } from './scope.js';

/** What was checked and what came of it; `loaded`: a catalogue. */
export interface Checked extends core.Checked {
  loaded?: LoadedCatalogue;
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

export const checkLoaded = (loaded: LoadedCatalogue, options: CheckOptions): Checked => ({
  ...core.checkStored(loaded, loaded.root ?? '', options),
  loaded,
});

interface LongRows {
  items: readonly Item[];
  found: CheckResult;
  input: InputReport;
}

/** One CSV too long to hold, stretch by stretch, without the division rules; nothing when it is shorter, or not plain enough. */
const checkLong = async (
  context: CommandContext,
  paths: readonly string[],
  options: CheckItemsOptions,
): Promise<LongRows | undefined> => {
  const [path = '-', ...others] = paths;
  if (path === '-' || others.length > 0) return undefined;
  const { isLongCsv } = await import('../../node/longList.js');
  const file = fromHere(context, path);
  if (!(await isLongCsv(file))) return undefined;
  const { checkLongCsv } = await import('./longList.js');
  const found = await checkLongCsv(file, shownPath(context, file), options, (records) =>
    context.progress({ zh: `已核查 ${records} 条……`, en: `${records} records checked…` }),
  );
  return found === undefined ? undefined : { items: found.items, found: found.result, input: found.input };
};

const saySchemeOf = (context: CommandContext, { scheme }: CheckResult, records: number): void => {
  if (scheme.sure === 'named' || records === 0) return;
  const unsure = scheme.sure === 'unsure';
  context.note({
    zh: unsure
      ? `表里没有编码，或认不准是哪种体系，按 ${scheme.id} 核查`
      : `按编码认出编码体系：${scheme.id}`,
    en: unsure
      ? `no codes, or they do not tell their scheme; checked as ${scheme.id}`
      : `scheme recognised from the codes: ${scheme.id}`,
  });
};

/** Lists as they came; laws and divisions are lent by the catalogue at hand (or the embedded one) and the shipped table. */
const checkLists = async (
  context: CommandContext,
  paths: readonly string[],
  options: CheckOptions,
): Promise<Checked> => {
  const { catalogue } = await openCatalogue(context);
  const long = await checkLong(context, paths, core.listOptions(options, catalogue));
  if (long !== undefined) {
    const { items, found, input } = long;
    saySchemeOf(context, found, input.records);
    const result = await core.placeFindings(found, items, catalogue, options, divisionsBelow);
    return { result, inputs: [input], divisions: catalogue.divisions };
  }
  const lists = await readListArguments(context, paths);
  const checked = await core.checkReadLists(lists, catalogue, options, divisionsBelow);
  saySchemeOf(context, checked.result, checked.result.summary.records);
  return checked;
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
