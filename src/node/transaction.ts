import { randomBytes } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileTrouble, syncFolder, writeFlushed } from './files.js';

/** Everything santong keeps beside a catalogue that is not content: lock, journal. Ignored by git. */
export const stateFolder = (root: string): string => join(root, '.santong');

/** New contents by relative path; `null` removes the file. */
export type FileChanges = ReadonlyMap<string, string | Uint8Array | null>;

interface Journal {
  staging: string;
  files: { path: string; staged: string | null }[];
}

const journalPath = (root: string): string => join(stateFolder(root), 'journal.json');

const generationPath = (root: string): string => join(stateFolder(root), 'generation');

/** Changes with every decided change; a reader that sees it move reads again. */
export const readGeneration = (root: string): Promise<string> =>
  readFile(generationPath(root), 'utf8').catch(() => '');

const readJournal = async (root: string): Promise<Journal | undefined> => {
  const text = await readFile(journalPath(root), 'utf8').catch(() => undefined);
  return text === undefined ? undefined : (JSON.parse(text) as Journal);
};

/** Carry out a journal; safe to repeat, because a staged file that is gone has already taken its place. */
const apply = async (root: string, journal: Journal): Promise<void> => {
  for (const { path, staged } of journal.files) {
    const target = join(root, path);
    if (staged === null) {
      await rm(target, { force: true });
      continue;
    }
    await mkdir(dirname(target), { recursive: true });
    await rename(join(stateFolder(root), journal.staging, staged), target).catch(
      (error: NodeJS.ErrnoException) => {
        if (error.code !== 'ENOENT') throw error;
      },
    );
  }
  await Promise.all([...new Set(journal.files.map((f) => dirname(join(root, f.path))))].map(syncFolder));
  await rm(journalPath(root), { force: true });
  await rm(join(stateFolder(root), journal.staging), { recursive: true, force: true });
};

/**
 * Change many files together or not at all. Everything is staged and flushed first; the rename of the journal is the
 * moment of decision; a run killed after it is finished by the next one, a run killed before it leaves only leftovers.
 * Call it under the lock.
 */
export const commitFiles = async (root: string, changes: FileChanges): Promise<void> => {
  if (changes.size === 0) return;
  const state = stateFolder(root);
  const staging = `staging-${process.pid}-${randomBytes(4).toString('hex')}`;
  const journal: Journal = { staging, files: [] };
  try {
    await mkdir(join(state, staging), { recursive: true });
    await writeFlushed(join(state, '.gitignore'), '*\n');
    let n = 0;
    for (const [path, content] of changes) {
      const staged = content === null ? null : String(n++);
      if (staged !== null && content !== null) await writeFlushed(join(state, staging, staged), content);
      journal.files.push({ path, staged });
    }
    await writeFlushed(join(state, staging, 'journal.json'), JSON.stringify(journal));
    await syncFolder(join(state, staging));
    await rename(join(state, staging, 'journal.json'), journalPath(root));
    await writeFile(generationPath(root), staging);
    await syncFolder(state);
  } catch (error) {
    await rm(join(state, staging), { recursive: true, force: true }).catch(() => {});
    throw fileTrouble(error, root);
  }
  await apply(root, journal).catch((error: unknown) => {
    throw fileTrouble(error, root);
  });
};

export type Recovery = 'finished' | 'cleaned' | undefined;

/** Finish or clean what a killed run left. Call it under the lock. */
export const recoverFiles = async (root: string): Promise<Recovery> => {
  const journal = await readJournal(root);
  if (journal !== undefined) await apply(root, journal);
  const names = await readdir(stateFolder(root)).catch(() => []);
  const leftovers = names.filter((name) => name.startsWith('staging-'));
  await Promise.all(
    leftovers.map((name) => rm(join(stateFolder(root), name), { recursive: true, force: true })),
  );
  if (journal !== undefined) return 'finished';
  return leftovers.length > 0 ? 'cleaned' : undefined;
};

/**
 * For readers, who take no lock: the decided contents that a journal still holds back, by relative path
 * (`null`: removed), so that they see all of a change or none of it.
 */
export const pendingFiles = async (root: string): Promise<Map<string, Uint8Array | null>> => {
  const pending = new Map<string, Uint8Array | null>();
  const journal = await readJournal(root);
  for (const { path, staged } of journal?.files ?? []) {
    if (staged === null) pending.set(path, null);
    else {
      const content = await readFile(join(stateFolder(root), journal?.staging ?? '', staged)).catch(
        () => undefined,
      );
      if (content !== undefined) pending.set(path, content);
    }
  }
  return pending;
};
