import { sha256 } from '../model/digest.js';
import type { FileKind } from '../model/fileSchemas.js';
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
} from '../model/index.js';
import { kindOfPath } from './kinds.js';
import { parseCatalogueFile } from './parse.js';
import type { ParsedFile } from './parsed.js';
import type { FileSource } from './source.js';
import { isTable, takeTable } from './tables.js';

/** A catalogue and the files it was read from. */
export interface StoredCatalogue {
  catalogue: Catalogue;
  /** faults of the files themselves (structural rules) */
  facts: Fact[];
  /** text of every file as read, by relative path; what a save compares with */
  texts: Map<string, Uint8Array>;
  /** digest over all files: changes when any byte does */
  sha256: string;
}

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
    case 'mappings':
      catalogue.mappings = array(value['mappings']);
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

/** A place without catalogue.yaml; `name` as people call it. */
export const noCatalogue = (name: string): UserError =>
  new UserError('catalogue-missing', {
    zh: `“${name}”里没有 catalogue.yaml，不是目录文件夹；用 santong init <文件夹> --division <区划> 新建，或用 -C 指到正确的文件夹`,
    en: `no catalogue.yaml in “${name}”; start one with santong init <folder> --division <code>, or point -C at the right folder`,
  });

/** What a host may lend: a faster digest, parses kept from earlier runs, a breath between files. */
export interface StoreHost {
  /** SHA-256 in 64 hex digits */
  sha256?(content: string | Uint8Array): string;
  /** the parse of a file with this kind and digest, from an earlier run or by `parse` */
  parsed?(kind: FileKind, digest: string, parse: () => Promise<ParsedFile>): Promise<ParsedFile>;
  /** called before each file, `share` 0–1; may wait, and throws to give up */
  step?(share: number): Promise<void>;
}

/** Read a catalogue from anywhere its files stand. Broken files → UserError; faulty data → facts. */
export const readCatalogue = async (source: FileSource, host: StoreHost = {}): Promise<StoredCatalogue> => {
  const paths = await source.list();
  if (!paths.includes('catalogue.yaml')) throw noCatalogue(source.name);
  const digestOf = host.sha256 ?? sha256;
  const parsedBy = host.parsed ?? ((_kind, _digest, parse) => parse());
  const texts = new Map<string, Uint8Array>();
  const facts: Fact[] = [];
  const digests: string[] = [];
  const catalogue = empty();
  let info: CatalogueInfo | undefined;
  for (const [index, path] of paths.entries()) {
    await host.step?.(index / paths.length);
    const kind = kindOfPath(path);
    if (kind === undefined && !isTable(path)) continue;
    const bytes = await source.read(path);
    texts.set(path, bytes);
    const digest = digestOf(bytes);
    digests.push(`${path} ${digest}`);
    if (kind === undefined) {
      takeTable(catalogue, path, `${source.name}/${path}`, bytes);
      continue;
    }
    const parsed = await parsedBy(kind, digest, () =>
      parseCatalogueFile(bytes, path, `${source.name}/${path}`, kind),
    );
    for (const fact of parsed.facts) facts.push({ ...fact, place: { ...fact.place, file: path } });
    if (kind === 'catalogue') info = parsed.value as CatalogueInfo;
    else take(catalogue, kind, path, parsed);
  }
  if (info === undefined) throw noCatalogue(source.name);
  return { catalogue: { info, ...catalogue }, facts, texts, sha256: digestOf(digests.join('\n')) };
};
