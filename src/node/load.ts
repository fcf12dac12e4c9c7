import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { UserError } from '../core/model/index.js';
import { readCatalogue, type StoredCatalogue } from '../core/store/read.js';
import type { FileSource } from '../core/store/source.js';
import { ParseCache, sha256 } from './cache.js';
import { folderSource } from './source.js';
import { readGeneration } from './transaction.js';

export { kindOfPath } from '../core/store/kinds.js';

/** A catalogue and what it was read from. */
export interface LoadedCatalogue extends StoredCatalogue {
  /** the folder, absent for a git revision */
  root?: string;
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

/** Read a catalogue from anywhere its files stand, with parses kept between runs. Broken files → UserError; faulty data → facts. */
export const loadFrom = async (source: FileSource): Promise<LoadedCatalogue> => {
  let cache: ParseCache | undefined;
  const loaded = await readCatalogue(source, {
    sha256,
    async parsed(kind, digest, parse) {
      cache ??= await ParseCache.open(source.name);
      return cache.get(kind, digest, parse);
    },
  });
  await cache?.close();
  return loaded;
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
