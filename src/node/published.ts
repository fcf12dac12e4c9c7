import { createHash } from 'node:crypto';
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { PublishedFile } from '../core/verify/index.js';
import { fileTrouble, readBytes } from './files.js';

export interface PublishedFolder {
  /** one after the other; a file's bytes are free again when the next is asked for */
  files: AsyncIterable<PublishedFile>;
  /** sha256 of all that was read so far */
  digest(): string;
}

const pathsBelow = async (root: string): Promise<string[]> => {
  const found = await stat(root).catch((error: unknown) => {
    throw fileTrouble(error, root);
  });
  if (!found.isDirectory()) return [root];
  const entries = await readdir(root, { withFileTypes: true, recursive: true });
  return entries
    .filter((e) => e.isFile() && !e.name.startsWith('~$') && !e.name.startsWith('.'))
    .map((e) => join(e.parentPath, e.name))
    .sort();
};

/** Every file of a published folder (or the one file), in a fixed order; `shown` is how people call a path. */
export const publishedFiles = async (
  root: string,
  shown: (path: string) => string,
): Promise<PublishedFolder> => {
  const paths = await pathsBelow(root);
  const hash = createHash('sha256');
  async function* files(): AsyncGenerator<PublishedFile> {
    for (const path of paths) {
      const bytes = await readBytes(path);
      hash.update(bytes);
      yield { path: shown(path), bytes };
    }
  }
  return { files: files(), digest: () => hash.copy().digest('hex') };
};
