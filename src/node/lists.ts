import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { ImportOptions } from '../core/importers/options.js';
import * as core from '../core/lists.js';
import { UserError } from '../core/model/index.js';
import { sha256 } from './cache.js';
import { fileTrouble, readBytes } from './files.js';
import { legacyReader } from './legacyReader.js';

export type { ReadList } from '../core/lists.js';

const readable = /\.(xlsx|xlsm|xls|et|ods|csv|tsv|txt|json|ndjson|yaml|yml|xml|html?)$/i;

/** The list files a path means: itself, or every list below a folder (Office's `~$` locks passed over), in a fixed order. */
export const listFiles = async (path: string): Promise<string[]> => {
  const found = await stat(path).catch((error: unknown) => {
    throw fileTrouble(error, path);
  });
  if (!found.isDirectory()) return [path];
  const entries = await readdir(path, { withFileTypes: true, recursive: true });
  const files = entries
    .filter((e) => e.isFile() && readable.test(e.name) && !e.name.startsWith('~$') && !e.name.startsWith('.'))
    .map((e) => join(e.parentPath, e.name))
    .sort();
  if (files.length > 0) return files;
  throw new UserError('folder-without-lists', {
    zh: `文件夹“${path}”里没有清单文件（.xlsx .xls .et .ods .csv .json .ndjson .yaml），也没有 catalogue.yaml；核对路径`,
    en: `no list files (.xlsx .xls .et .ods .csv .json .ndjson .yaml) and no catalogue.yaml in “${path}”; check the path`,
  });
};

/** What this host lends to core: a killable child for old formats, the digest of the platform. */
export const listHost: core.ListHost = { legacy: legacyReader, sha256 };

/** Read one list from its bytes; `name` is what people call the file, and what every complaint names. */
export const readListBytes = (
  bytes: Uint8Array,
  name: string,
  options: ImportOptions = {},
): Promise<core.ReadList> => core.readListBytes(bytes, name, options, listHost);

export const readList = async (path: string, options: ImportOptions = {}): Promise<core.ReadList> =>
  readListBytes(await readBytes(path), path, options);
