import {
  bareItem,
  type CheckOptions,
  type CheckResult,
  checkCatalogue,
  checkItems,
} from '../../core/check.js';
import { readYaml } from '../../core/formats/yaml.js';
import { type FindingsResult, type InputReport, type Profile, UserError } from '../../core/model/index.js';
import { findNearDuplicatePairs } from '../../core/nearPairs.js';
import { builtInProfiles } from '../../core/rules/profiles.js';
import { readBytes } from '../../node/files.js';
import { type LoadedCatalogue, loadCatalogue } from '../../node/load.js';
import { fromHere, openCatalogue } from '../catalogue.js';
import type { CommandContext } from '../command.js';
import { isCatalogueFolder, readListArguments } from '../input.js';
import { wordList } from '../option.js';

/** What was checked and what came of it. */
export interface Checked {
  result: CheckResult;
  inputs: InputReport[];
  catalogue?: FindingsResult['catalogue'];
  loaded?: LoadedCatalogue;
}

/** A built-in profile by name, or a profile file. */
export const profileOf = async (context: CommandContext, named: string): Promise<Profile> => {
  if (builtInProfiles.has(named)) return { extends: named };
  if (!/\.ya?ml$/.test(named))
    throw new UserError('profile-unknown', {
      zh: `没有“${named}”这个 profile；可用 ${[...builtInProfiles.keys()].join('、')}，或一个 .yaml 文件`,
      en: `no profile “${named}”; there are ${[...builtInProfiles.keys()].join(', ')}, or name a .yaml file`,
    });
  const text = new TextDecoder().decode(await readBytes(fromHere(context, named)));
  const { format: _, ...profile } = readYaml(text, named) as Profile & { format?: string };
  return profile;
};

export const checkOptions = async (
  context: CommandContext,
  options: Record<string, unknown>,
): Promise<CheckOptions> => {
  const rules = wordList(options['rules']);
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

export const checkLoaded = (loaded: LoadedCatalogue, options: CheckOptions): Checked => {
  const { catalogue } = loaded;
  const { id, scheme, profile } = catalogue.info;
  const records = catalogue.directory.length + catalogue.lists.reduce((n, l) => n + l.entries.length, 0);
  return {
    result: checkCatalogue(catalogue, { ...options, facts: loaded.facts }),
    inputs: [{ path: loaded.root ?? '', sha256: loaded.sha256, kind: 'catalogue', records }],
    catalogue: { id, scheme, profile: options.profile?.extends ?? profile, sha256: loaded.sha256 },
    loaded,
  };
};

const checkLists = async (
  context: CommandContext,
  paths: readonly string[],
  options: CheckOptions,
): Promise<Checked> => {
  const lists = await readListArguments(context, paths);
  const items = lists.flatMap((l) => l.records.map(bareItem));
  const cites = items.some(({ values }) => values.legalBasis !== undefined);
  const laws = cites ? (await openCatalogue(context)).catalogue.laws : [];
  const result = checkItems(items, { ...options, laws, facts: lists.flatMap((l) => l.facts) });
  const unsure = result.scheme.sure === 'unsure';
  if (result.scheme.sure !== 'named' && items.length > 0)
    context.note({
      zh: `按编码认出编码体系：${result.scheme.id}${unsure ? '（没有把握）' : ''}`,
      en: `scheme recognised from the codes: ${result.scheme.id}${unsure ? ' (unsure)' : ''}`,
    });
  const profile = options.profile?.extends ?? 'national';
  return {
    result,
    inputs: lists.map((l) => l.input),
    catalogue: { id: '', scheme: result.scheme.id, profile, sha256: '' },
  };
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
