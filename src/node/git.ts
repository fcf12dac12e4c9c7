import { spawn } from 'node:child_process';
import { realpath } from 'node:fs/promises';
import { posix, relative, sep } from 'node:path';
import { nearest, UserError } from '../core/model/index.js';
import { type LoadedCatalogue, loadFrom } from './load.js';
import type { FileSource } from './source.js';

/** A failed plumbing command: its exit code and what git said. */
class GitTrouble extends Error {
  constructor(
    readonly exitCode: number,
    message: string,
  ) {
    super(message);
  }
}

const gitMissing = (): UserError =>
  new UserError('git-missing', {
    zh: '没有找到 git，不能读版本库里的旧版本；装上 git，或改用文件夹、清单文件作比较',
    en: 'git was not found, so old revisions cannot be read; install git, or compare folders and list files',
  });

/** Run one plumbing command. Only reads: no checkout, no index, no lock is touched. */
const run = (cwd: string, args: readonly string[], input?: string): Promise<Buffer> =>
  new Promise((resolve, reject) => {
    const child = spawn('git', ['--no-replace-objects', ...args], {
      cwd,
      env: { ...process.env, GIT_OPTIONAL_LOCKS: '0', LC_ALL: 'C', GIT_TERMINAL_PROMPT: '0' },
      stdio: ['pipe', 'pipe', 'pipe'],
      windowsHide: true,
    });
    const out: Buffer[] = [];
    const err: Buffer[] = [];
    child.stdout.on('data', (chunk: Buffer) => out.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => err.push(chunk));
    child.stdin.on('error', () => {});
    child.on('error', (error: NodeJS.ErrnoException) =>
      reject(error.code === 'ENOENT' ? gitMissing() : error),
    );
    child.on('close', (code) => {
      if (code === 0) resolve(Buffer.concat(out));
      else reject(new GitTrouble(code ?? -1, Buffer.concat(err).toString('utf8').trim()));
    });
    child.stdin.end(input ?? '');
  });

const text = async (cwd: string, args: readonly string[]): Promise<string> =>
  (await run(cwd, args)).toString('utf8').replace(/\n$/, '');

/** Top folder of the work tree that holds `cwd`, or nothing outside of any. */
export const topLevel = async (cwd: string): Promise<string | undefined> =>
  text(cwd, ['rev-parse', '--show-toplevel']).catch((error: unknown) => {
    if (error instanceof GitTrouble) return undefined;
    throw error;
  });

/** Full commit id of a revision; nothing when git knows none of that name. */
export const commitOf = async (cwd: string, revision: string): Promise<string | undefined> =>
  text(cwd, ['rev-parse', '--verify', '--quiet', '--end-of-options', `${revision}^{commit}`]).catch(
    (error: unknown) => {
      if (error instanceof GitTrouble) return undefined;
      throw error;
    },
  );

/** A revision nobody has: the near name, when there is one. */
export const unknownRevision = async (cwd: string, revision: string): Promise<UserError> => {
  const refs = await text(cwd, ['for-each-ref', '--format=%(refname:short)']).catch(() => '');
  const near = nearest(
    revision,
    refs.split('\n').filter((ref) => ref !== ''),
  );
  return new UserError('revision-unknown', {
    zh: `版本库里没有“${revision}”这个版本${near === undefined ? '' : `；是不是“${near}”`}；可用分支名、标签、HEAD~1 或提交编号`,
    en: `The repository has no revision “${revision}”${near === undefined ? '' : `; did you mean “${near}”`}; use a branch, a tag, HEAD~1 or a commit id`,
  });
};

interface Blob {
  path: string;
  id: string;
}

/** Files of a commit below a folder, by path relative to that folder. */
export const blobsOf = async (top: string, commit: string, folder = ''): Promise<Blob[]> => {
  const tree = folder === '' ? commit : `${commit}:${folder}`;
  const listed = await run(top, ['ls-tree', '-r', '-z', '--full-tree', tree]);
  return listed
    .toString('utf8')
    .split('\0')
    .flatMap((line) => {
      const [, type, id, path] = /^\d+ (\w+) ([0-9a-f]+)\t(.*)$/s.exec(line) ?? [];
      return type === 'blob' && id !== undefined && path !== undefined ? [{ id, path }] : [];
    });
};

/** Contents of blobs by id, in one go. */
export const readBlobs = async (top: string, ids: readonly string[]): Promise<Map<string, Uint8Array>> => {
  const found = new Map<string, Uint8Array>();
  if (ids.length === 0) return found;
  const output = await run(top, ['cat-file', '--batch'], `${[...new Set(ids)].join('\n')}\n`);
  for (let at = 0; at < output.length; ) {
    const end = output.indexOf(0x0a, at);
    const [id = '', , size = '0'] = output.toString('utf8', at, end).split(' ');
    const start = end + 1;
    found.set(id, output.subarray(start, start + Number(size)));
    at = start + Number(size) + 1;
  }
  return found;
};

/** One file of a commit; nothing when it is not there. */
export const readBlob = async (top: string, commit: string, path: string): Promise<Uint8Array | undefined> =>
  run(top, ['cat-file', 'blob', `${commit}:${path}`]).catch((error: unknown) => {
    if (error instanceof GitTrouble) return undefined;
    throw error;
  });

const belongs = (path: string): boolean =>
  /^(?:[^/]+|directory\/[^/]+|lists\/.+)\.(?:yaml|ndjson|csv)$/.test(path);

/** The catalogue files of a folder as a commit has them. `folder` is relative to the top, with `/`; '' is the top itself. */
export const gitSource = (top: string, commit: string, folder: string, name: string): FileSource => {
  let ids: Map<string, string> | undefined;
  let contents: Map<string, Uint8Array> | undefined;
  const list = async (): Promise<Map<string, string>> => {
    ids ??= new Map(
      (await blobsOf(top, commit, folder))
        .filter(({ path }) => belongs(path))
        .map(({ path, id }) => [path, id]),
    );
    return ids;
  };
  return {
    name,
    list: async () => [...(await list()).keys()].sort(),
    async read(path) {
      const known = await list();
      contents ??= await readBlobs(top, [...known.values()]);
      const bytes = contents.get(known.get(path) ?? '');
      if (bytes === undefined) throw new Error(`${name} has no ${path}`);
      return bytes;
    },
  };
};

/** A folder on disk as git names it: relative to the top, with `/`. Nothing when it lies outside. */
export const folderInTree = (top: string, folder: string): string | undefined => {
  const path = relative(top, folder).split(sep).join('/');
  return path.startsWith('..') || posix.isAbsolute(path) ? undefined : path;
};

/** Folders of a commit that are catalogues, shortest path first. */
export const cataloguesIn = async (top: string, commit: string): Promise<string[]> =>
  (await blobsOf(top, commit))
    .filter(({ path }) => path === 'catalogue.yaml' || path.endsWith('/catalogue.yaml'))
    .map(({ path }) => posix.dirname(path))
    .map((folder) => (folder === '.' ? '' : folder))
    .sort((a, b) => a.length - b.length || (a < b ? -1 : 1));

export interface Commit {
  id: string;
  /** YYYY-MM-DD of the committer */
  date: string;
}

/** Commits after `since` up to HEAD that touched a folder, oldest first; along first parents, so that a merge is one step. */
export const commitsSince = async (top: string, since: string, folder: string): Promise<Commit[]> => {
  const lines = await text(top, [
    'log',
    '--first-parent',
    '--reverse',
    '--format=%H %cs',
    '--end-of-options',
    `${since}..HEAD`,
    '--',
    folder === '' ? '.' : folder,
  ]);
  return lines
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => ({ id: line.slice(0, line.indexOf(' ')), date: line.slice(line.indexOf(' ') + 1) }));
};

/** Date of a commit, YYYY-MM-DD. */
export const dateOf = (top: string, commit: string): Promise<string> =>
  text(top, ['log', '-1', '--format=%cs', '--end-of-options', commit]);

export interface NamedRevision {
  /** a tag when there is one, else the short commit id: what the command line takes as an operand */
  name: string;
  /** YYYY-MM-DD of the committer */
  date: string;
  subject: string;
}

/** Commits of HEAD that touched a folder, newest first, at most `most`; none outside git, without git or before the first commit. */
export const revisionsOf = async (folder: string, most: number): Promise<NamedRevision[]> => {
  const lines = await text(folder, [
    'log',
    `--max-count=${most}`,
    '--decorate-refs=refs/tags/*',
    '--format=%h%x1f%cs%x1f%D%x1f%s%x1e',
    '--',
    '.',
  ]).catch((error: unknown) => {
    if (error instanceof GitTrouble || (error instanceof UserError && error.code === 'git-missing'))
      return '';
    throw error;
  });
  return lines.split('\x1e').flatMap((line) => {
    const [id = '', date = '', tags = '', subject = ''] = line.trim().split('\x1f');
    const tag = /(?:^|, )tag: ([^,]+)/.exec(tags)?.[1];
    return id === '' ? [] : [{ name: tag ?? id, date, subject }];
  });
};

/** A revision as people write it: `main`, `HEAD~1`, or `v1:catalog` with a path from the top. */
export const splitRevision = (text: string): { revision: string; path?: string } => {
  const colon = text.indexOf(':');
  if (colon < 0) return { revision: text };
  const path = posix.normalize(text.slice(colon + 1)).replace(/^\.?\/|\/$/g, '');
  return { revision: text.slice(0, colon), path: path === '.' ? '' : path };
};

const outsideRepository = (folder: string): UserError =>
  new UserError('repository-missing', {
    zh: `“${folder}”不在 git 版本库里，没有旧版本可读；先 git init 并提交，或改用文件夹、清单文件作比较`,
    en: `“${folder}” is in no git repository, so there are no old revisions; git init and commit first, or compare folders and list files`,
  });

/** Top folder of the repository a folder stands in. Throws UserError outside of any. */
export const repositoryOf = async (folder: string): Promise<string> => {
  const top = await topLevel(folder);
  if (top === undefined) throw outsideRepository(folder);
  return top;
};

const isTree = async (top: string, commit: string, path: string): Promise<boolean> =>
  text(top, ['cat-file', '-t', `${commit}:${path}`]).then(
    (type) => type === 'tree',
    (error: unknown) => {
      if (error instanceof GitTrouble) return false;
      throw error;
    },
  );

const noFolder = (name: string, path: string): UserError =>
  new UserError('revision-folder-missing', {
    zh: `“${name}”里没有“${path}”这个文件夹；冒号后面写从版本库顶层算起的路径，例如 v1:catalog`,
    en: `“${name}” has no folder “${path}”; after the colon comes the path from the top of the repository, as in v1:catalog`,
  });

/** The catalogue files of a folder as a revision had them; nothing on disk is touched. Throws UserError. */
export const revisionSource = async (root: string, text: string): Promise<FileSource> => {
  const top = await repositoryOf(root);
  const { revision, path } = splitRevision(text);
  const commit = await commitOf(top, revision);
  if (commit === undefined) throw await unknownRevision(top, revision);
  if (path !== undefined && !(await isTree(top, commit, path))) throw noFolder(text, path);
  const folder = path ?? (await catalogueFolder(top, commit, root));
  return gitSource(top, commit, folder, text);
};

/** The catalogue of a folder as a revision had it; nothing on disk is touched. Throws UserError. */
export const loadRevision = async (root: string, text: string): Promise<LoadedCatalogue> =>
  loadFrom(await revisionSource(root, text));

/** The folder itself when it was a catalogue then, else the shallowest catalogue of the commit. */
const catalogueFolder = async (top: string, commit: string, root: string): Promise<string> => {
  const there = await cataloguesIn(top, commit);
  const own = folderInTree(await realpath(top), await realpath(root));
  return own !== undefined && there.includes(own) ? own : (there[0] ?? own ?? '');
};
