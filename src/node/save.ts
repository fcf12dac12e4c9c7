import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Catalogue, UserError } from '../core/model/index.js';
import { changedFiles, refuseBroken } from '../core/store/changes.js';
import type { LoadedCatalogue } from './load.js';
import { commitFiles } from './transaction.js';

export { changedFiles, departmentOfFile } from '../core/store/changes.js';

const refuseStale = async (loaded: LoadedCatalogue, root: string, paths: Iterable<string>): Promise<void> => {
  for (const path of paths) {
    const now = await readFile(join(root, path)).catch(() => undefined);
    const then = loaded.texts.get(path);
    if (now === undefined ? then === undefined : then !== undefined && Buffer.compare(now, then) === 0)
      continue;
    throw new UserError('file-changed-meanwhile', {
      zh: `${path} 在读入之后被别人改过，没有改动；重新运行一次`,
      en: `${path} was changed by somebody else after it was read; nothing was changed, run again`,
    });
  }
};

/** Write what changed, all files together or none. Call it under the lock. Gives the paths written. */
export const saveCatalogue = async (loaded: LoadedCatalogue, next: Catalogue): Promise<string[]> => {
  const { root } = loaded;
  if (root === undefined) throw new Error('a git revision cannot be written');
  const changes = changedFiles(loaded, next);
  refuseBroken(loaded, changes);
  await refuseStale(loaded, root, changes.keys());
  await commitFiles(root, changes);
  return [...changes.keys()];
};
