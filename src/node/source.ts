import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { FileSource } from '../core/store/source.js';
import { fileTrouble, readBytes } from './files.js';
import { pendingFiles } from './transaction.js';

export type { FileSource } from '../core/store/source.js';

const belongs = (path: string): boolean => /\.(yaml|ndjson|csv)$/.test(path);

const walk = async (root: string, below: string, depth: number): Promise<string[]> => {
  const entries = await readdir(join(root, below), { withFileTypes: true });
  const found: string[] = [];
  for (const entry of entries) {
    const path = below === '' ? entry.name : `${below}/${entry.name}`;
    if (entry.name.startsWith('.') || entry.name.startsWith('~$')) continue;
    if (entry.isFile() && belongs(path)) found.push(path);
    else if (
      entry.isDirectory() &&
      (depth > 0 || entry.name === 'directory' || entry.name === 'lists') &&
      depth < 6
    )
      found.push(...(await walk(root, path, depth + 1)));
  }
  return found;
};

/** A catalogue folder; shows all of a decided change even while another process still renames its files. */
export const folderSource = async (root: string): Promise<FileSource> => {
  const pending = await pendingFiles(root);
  return {
    name: root,
    async list() {
      const onDisk = await walk(root, '', 0).catch((error: unknown) => {
        throw fileTrouble(error, root);
      });
      const all = new Set([...onDisk, ...pending.keys()].filter((path) => pending.get(path) !== null));
      return [...all].sort();
    },
    async read(path) {
      const held = pending.get(path);
      return held ?? readBytes(join(root, path));
    },
  };
};
