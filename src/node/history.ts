import { realpath } from 'node:fs/promises';
import { type DirectoryItem, directoryItemOfRaw, type RawRecord, UserError } from '../core/model/index.js';
import type { DirectoryState } from '../core/stats/adoption.js';
import { parseCatalogueFile } from '../core/store/parse.js';
import {
  blobsOf,
  cataloguesIn,
  commitOf,
  commitsSince,
  dateOf,
  folderInTree,
  readBlobs,
  repositoryOf,
  unknownRevision,
} from './git.js';

const directoryFile = /^directory\/[^/]+\.yaml$/;

/** Where the catalogue stood in the first commit; a catalogue that is newer than the revision has no history to tell. */
const folderThen = async (top: string, commit: string, root: string, since: string): Promise<string> => {
  const own = folderInTree(await realpath(top), await realpath(root));
  if (own !== undefined && (await cataloguesIn(top, commit)).includes(own)) return own;
  throw new UserError('catalogue-not-then', {
    zh: `在“${since}”这个版本里还没有这个目录；换一个更晚的版本`,
    en: `The catalogue did not exist at “${since}”; name a later revision`,
  });
};

/**
 * The directory at a revision and after every commit since that touched it, oldest first. Files are read from git's own
 * store and each text is parsed once. Throws UserError for an unknown revision or a folder outside of any repository.
 */
export const directoryHistory = async (root: string, since: string): Promise<DirectoryState[]> => {
  const top = await repositoryOf(root);
  const start = await commitOf(top, since);
  if (start === undefined) throw await unknownRevision(top, since);
  const folder = await folderThen(top, start, root, since);
  const below = folder === '' ? 'directory' : `${folder}/directory`;
  const commits = [{ id: start, date: await dateOf(top, start) }, ...(await commitsSince(top, start, below))];
  const trees = await Promise.all(
    commits.map(async ({ id }) =>
      (await blobsOf(top, id, folder)).filter(({ path }) => directoryFile.test(path)),
    ),
  );
  const contents = await readBlobs(
    top,
    trees.flatMap((tree) => tree.map(({ id }) => id)),
  );
  const parsed = new Map<string, readonly DirectoryItem[]>();
  const itemsOf = async (id: string, path: string): Promise<readonly DirectoryItem[]> => {
    const known = parsed.get(id);
    if (known !== undefined) return known;
    const { value } = await parseCatalogueFile(
      contents.get(id) ?? new Uint8Array(),
      path,
      `${since}:${path}`,
      'directory',
    );
    const { items = [] } = value as { items?: RawRecord[] };
    const read = items.map((raw) => directoryItemOfRaw(raw, { file: path }));
    parsed.set(id, read);
    return read;
  };
  const states: DirectoryState[] = [];
  for (const [i, tree] of trees.entries()) {
    const directory: DirectoryItem[] = [];
    for (const { id, path } of tree) directory.push(...(await itemsOf(id, path)));
    states.push({ date: commits[i]?.date ?? '', directory });
  }
  return states;
};
