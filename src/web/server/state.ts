import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { sha256 } from '../../node/cache.js';
import { type FileSource, folderSource } from '../../node/source.js';
import { pendingFiles, readGeneration } from '../../node/transaction.js';
import { belongsToCatalogue } from './paths.js';

/** Names a state of the catalogue: the same bytes in the same files give the same generation, whoever wrote them. */
export const generationOf = (files: readonly { path: string; digest: string }[]): string =>
  sha256(files.map(({ path, digest }) => `${path} ${digest}`).join('\n')).slice(0, 32);

export const catalogueFiles = async (source: FileSource): Promise<string[]> =>
  (await source.list()).filter(belongsToCatalogue);

/** Do `read` until no decided change fell into it. */
export const settled = async <T>(root: string, read: () => Promise<T>): Promise<T> => {
  for (let attempt = 0; ; attempt++) {
    const before = await readGeneration(root);
    const outcome = await read().then(
      (value) => ({ value }),
      (error: unknown) => ({ error }),
    );
    if ((await readGeneration(root)) !== before && attempt < 20) continue;
    if ('error' in outcome) throw outcome.error;
    return outcome.value;
  }
};

interface Known {
  mark: string;
  digest: string;
}

/** A file may change twice within one tick of the disk's clock: a digest taken so soon after is not relied on. */
const youngest = 2000;

/** The generation as of now; files whose mark (time, size, inode) did not move are not read again. */
export const createStateReader = (root: string): (() => Promise<string>) => {
  let known = new Map<string, Known>();
  return () =>
    settled(root, async () => {
      const source = await folderSource(root);
      const held = await pendingFiles(root);
      const next = new Map<string, Known>();
      const files: { path: string; digest: string }[] = [];
      for (const path of await catalogueFiles(source)) {
        const found = await stat(join(root, path), { bigint: true }).catch(() => undefined);
        const mark =
          found === undefined ? '' : `${found.ino} ${found.size} ${found.mtimeNs} ${found.ctimeNs}`;
        const old = held.size === 0 ? known.get(path) : undefined;
        const digest = old?.mark === mark ? old.digest : sha256(await source.read(path));
        const changed =
          found === undefined ? Date.now() : Math.max(Number(found.mtimeMs), Number(found.ctimeMs));
        if (held.size === 0 && Date.now() - changed > youngest) next.set(path, { mark, digest });
        files.push({ path, digest });
      }
      known = next;
      return generationOf(files);
    });
};
