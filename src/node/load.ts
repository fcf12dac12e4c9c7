import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { FileKind } from '../core/model/fileSchemas.js';
import {
  type Catalogue,
  type CatalogueInfo,
  directoryItemOfRaw,
  type Fact,
  type Intermediaries,
  listEntryOfRaw,
  type Origin,
  type Profile,
  type RawRecord,
  UserError,
} from '../core/model/index.js';
import { ParseCache, type ParsedFile, sha256 } from './cache.js';
import { parseCatalogueFile } from './parse.js';
import { type FileSource, folderSource } from './source.js';
import { isTable, takeTable } from './tables.js';
import { readGeneration } from './transaction.js';

/** A catalogue and what it was read from. */
export interface LoadedCatalogue {
  /** the folder, absent for a git revision */
  root?: string;
  catalogue: Catalogue;
  /** faults of the files themselves (structural rules) */
  facts: Fact[];
  /** text of every file as read, by relative path; what a save compares with */
  texts: Map<string, Uint8Array>;
  /** digest over all files: changes when any byte does */
  sha256: string;
}

/** The catalogue that comes with the program. */
export const embeddedCatalogue = (): string => fileURLToPath(new URL('../../catalog', import.meta.url));

/** The folder to work on: as named, else the nearest upward with catalogue.yaml, else the embedded one (read-only). */
export const findCatalogue = (cwd: string, named?: string): { root: string; embedded: boolean } => {
  if (named !== undefined) {
    const root = resolve(cwd, named);
    return { root, embedded: root === embeddedCatalogue() };
  }
  for (let folder = resolve(cwd); ; folder = dirname(folder)) {
    if (existsSync(join(folder, 'catalogue.yaml')))
      return { root: folder, embedded: folder === embeddedCatalogue() };
    if (dirname(folder) === folder) return { root: embeddedCatalogue(), embedded: true };
  }
};

const singleFiles: Record<string, FileKind> = {
  'catalogue.yaml': 'catalogue',
  'divisions.yaml': 'divisions',
  'agencies.yaml': 'agencies',
  'laws.yaml': 'laws',
  'intermediaries.yaml': 'intermediaries',
  'profile.yaml': 'profile',
  'known-issues.yaml': 'known-issues',
  'accepted-changes.yaml': 'accepted-changes',
};

/** What a path in a catalogue is; nothing for files that are none of ours. */
export const kindOfPath = (path: string): FileKind | undefined => {
  if (Object.hasOwn(singleFiles, path)) return singleFiles[path];
  if (/^directory\/[^/]+\.yaml$/.test(path)) return 'directory';
  if (/^lists\/.+\.(yaml|ndjson)$/.test(path)) return 'list';
  return undefined;
};

const empty = (): Omit<Catalogue, 'info'> => ({
  divisions: [],
  agencies: [],
  laws: [],
  intermediaries: { services: [], institutions: [] },
  directory: [],
  lists: [],
  ledger: [],
  profile: {},
  knownIssues: [],
  acceptedChanges: [],
  decisions: [],
  crosswalk: [],
});

type Keyed = Record<string, unknown>;
const array = <T>(value: unknown): T[] =>
  Array.isArray(value) ? (value as T[]).filter((v) => v !== undefined && v !== null) : [];

const originOf = (file: string, line: number | undefined): Origin =>
  line === undefined ? { file } : { file, line };

const take = (catalogue: Omit<Catalogue, 'info'>, kind: FileKind, path: string, parsed: ParsedFile): void => {
  const value = parsed.value as Keyed;
  switch (kind) {
    case 'divisions':
      catalogue.divisions = array(value['divisions']);
      break;
    case 'agencies':
      catalogue.agencies = array(value['agencies']);
      break;
    case 'laws':
      catalogue.laws = array(value['laws']);
      break;
    case 'intermediaries':
      catalogue.intermediaries = {
        services: array(value['services']),
        institutions: array(value['institutions']),
      } satisfies Intermediaries;
      break;
    case 'profile': {
      const { format: _, ...profile } = value;
      catalogue.profile = profile as Profile;
      break;
    }
    case 'known-issues':
      catalogue.knownIssues = array(value['issues']);
      break;
    case 'accepted-changes':
      catalogue.acceptedChanges = array(value['changes']);
      break;
    case 'directory':
      array<RawRecord>(value['items']).forEach((raw, i) => {
        catalogue.directory.push(directoryItemOfRaw(raw, originOf(path, parsed.lines[i])));
      });
      break;
    case 'list':
      catalogue.lists.push({
        division: String(value['division'] ?? ''),
        agency: String(value['agency'] ?? ''),
        entries: array<RawRecord>(value['items']).map((raw, i) =>
          listEntryOfRaw(raw, originOf(path, parsed.lines[i])),
        ),
        file: path,
      });
      break;
    default:
  }
};

const noCatalogue = (name: string): UserError =>
  new UserError('catalogue-missing', {
    zh: `“${name}”里没有 catalogue.yaml，不是目录文件夹；用 santong init <文件夹> --division <区划> 新建，或用 -C 指到正确的文件夹`,
    en: `no catalogue.yaml in “${name}”; start one with santong init <folder> --division <code>, or point -C at the right folder`,
  });

/** Read a catalogue from anywhere its files stand. Broken files → UserError; faulty data → facts. */
export const loadFrom = async (source: FileSource): Promise<LoadedCatalogue> => {
  const paths = await source.list();
  if (!paths.includes('catalogue.yaml')) throw noCatalogue(source.name);
  const cache = await ParseCache.open(source.name);
  const texts = new Map<string, Uint8Array>();
  const facts: Fact[] = [];
  const digests: string[] = [];
  const catalogue = empty();
  let info: CatalogueInfo | undefined;
  for (const path of paths) {
    const kind = kindOfPath(path);
    if (kind === undefined && !isTable(path)) continue;
    const bytes = await source.read(path);
    texts.set(path, bytes);
    const digest = sha256(bytes);
    digests.push(`${path} ${digest}`);
    if (kind === undefined) {
      takeTable(catalogue, path, `${source.name}/${path}`, bytes);
      continue;
    }
    const parsed = await cache.get(kind, digest, () =>
      parseCatalogueFile(bytes, path, `${source.name}/${path}`, kind),
    );
    for (const fact of parsed.facts) facts.push({ ...fact, place: { ...fact.place, file: path } });
    if (kind === 'catalogue') info = parsed.value as CatalogueInfo;
    else take(catalogue, kind, path, parsed);
  }
  await cache.close();
  if (info === undefined) throw noCatalogue(source.name);
  return { catalogue: { info, ...catalogue }, facts, texts, sha256: sha256(digests.join('\n')) };
};

/** Read a catalogue folder; sees all of a change that another process is writing, or none of it. */
export const loadCatalogue = async (root: string): Promise<LoadedCatalogue> => {
  if (!existsSync(root))
    throw new UserError('path-missing', {
      zh: `找不到文件夹“${root}”；核对 -C 后面的路径`,
      en: `the folder “${root}” does not exist; check the path after -C`,
    });
  for (let attempt = 0; ; attempt++) {
    const before = await readGeneration(root);
    const loaded = await loadFrom(await folderSource(root)).catch((error: unknown) => error);
    const settled = (await readGeneration(root)) === before || attempt >= 20;
    if (settled && loaded instanceof Error) throw loaded;
    if (settled) return { ...(loaded as LoadedCatalogue), root };
  }
};
