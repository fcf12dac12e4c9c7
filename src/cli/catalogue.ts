import { existsSync } from 'node:fs';
import { isAbsolute, join, resolve } from 'node:path';
import { UserError } from '../core/model/index.js';
import { findCatalogue, type LoadedCatalogue, loadCatalogue } from '../node/load.js';
import { type LockOptions, withLock } from '../node/lock.js';
import type { CommandContext } from './command.js';

/** A path as the user typed it, from where the user stands. */
export const fromHere = (context: CommandContext, path: string): string =>
  isAbsolute(path) ? path : resolve(context.shell.cwd(), path);

/** The catalogue to read: named, nearest upward, or the embedded one. */
export const openCatalogue = async (context: CommandContext): Promise<LoadedCatalogue> => {
  const { root } = findCatalogue(context.shell.cwd(), context.globals.catalog);
  return loadCatalogue(root);
};

const readOnly = (): UserError =>
  new UserError('catalogue-embedded', {
    zh: '内置的示例目录只读，没有改动；先用 santong init <文件夹> --division <区划> 新建自己的目录，再用 -C <文件夹> 指定它',
    en: 'the embedded example catalogue is read-only, nothing was changed; start your own with santong init <folder> --division <code> and name it with -C <folder>',
  });

/** Work on a catalogue that will be written: never the embedded one by accident, and under its lock. */
export const changeCatalogue = async <T>(
  context: CommandContext,
  options: Pick<LockOptions, 'wait'>,
  work: (loaded: LoadedCatalogue) => Promise<T>,
): Promise<T> => {
  const { root, embedded } = findCatalogue(context.shell.cwd(), context.globals.catalog);
  if (embedded && context.globals.catalog === undefined) throw readOnly();
  // a folder that is no catalogue gets its sentence before a lock is put into it
  if (!existsSync(join(root, 'catalogue.yaml'))) await loadCatalogue(root);
  return withLock(root, async () => work(await loadCatalogue(root)), {
    ...options,
    tell: (text) => context.note(text),
  });
};
