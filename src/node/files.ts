import { randomBytes } from 'node:crypto';
import { constants } from 'node:fs';
import { mkdir, open, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { UserError } from '../core/model/index.js';

const codeOf = (error: unknown): string => (error as NodeJS.ErrnoException | undefined)?.code ?? '';

/** What the operating system's refusal means to a person; anything else is passed on as it is. */
export const fileTrouble = (error: unknown, path: string): unknown => {
  switch (codeOf(error)) {
    case 'ENOENT':
      return new UserError('path-missing', {
        zh: `找不到“${path}”；核对路径和文件名后再运行`,
        en: `“${path}” does not exist; check the path and run again`,
      });
    case 'EISDIR':
      return new UserError('path-is-folder', {
        zh: `“${path}”是文件夹，这里要一个文件`,
        en: `“${path}” is a folder; a file is wanted here`,
      });
    case 'ENOTDIR':
    case 'EEXIST':
      return new UserError('path-not-folder', {
        zh: `“${path}”的位置上已有同名文件，不能当文件夹用；换一个路径`,
        en: `a file stands where the folder of “${path}” should be; choose another path`,
      });
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return new UserError('path-not-permitted', {
        zh: `没有权限读写“${path}”，没有改动；关闭占用它的程序或换一个位置`,
        en: `no permission for “${path}”, nothing was changed; close the program that holds it or choose another place`,
      });
    case 'ENOSPC':
    case 'EDQUOT':
      return new UserError('disk-full', {
        zh: `磁盘已满，“${path}”没有写入；腾出空间后再运行`,
        en: `the disk is full and “${path}” was not written; free some space and run again`,
      });
    case 'EFBIG':
      return new UserError('file-too-big', {
        zh: `“${path}”太大，系统不允许写入；没有改动`,
        en: `“${path}” is larger than the system allows; nothing was changed`,
      });
    default:
      return error;
  }
};

/** A file's bytes, or a sentence for a person. */
export const readBytes = async (path: string): Promise<Uint8Array> => {
  try {
    return await readFile(path);
  } catch (error) {
    throw fileTrouble(error, path);
  }
};

/** What a file is written from: whole, or pieces that are never together in memory. */
export type FileContent = string | Uint8Array | Iterable<string>;

/** Write and flush to the disk; used for files nobody looks at yet. */
export const writeFlushed = async (path: string, content: FileContent): Promise<void> => {
  const handle = await open(path, constants.O_WRONLY | constants.O_CREAT | constants.O_TRUNC);
  try {
    const pieces = typeof content === 'string' || content instanceof Uint8Array ? [content] : content;
    for (const piece of pieces) await handle.writeFile(piece);
    await handle.sync();
  } finally {
    await handle.close();
  }
};

/** Flush a folder's entries, where the system can. */
export const syncFolder = async (path: string): Promise<void> => {
  const handle = await open(path, 'r').catch(() => undefined);
  await handle?.sync().catch(() => {});
  await handle?.close();
};

/** As `mkdir -p`, one folder at a time: node's own never returns below /proc. */
const makeFolder = async (path: string): Promise<void> => {
  try {
    await mkdir(path);
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return;
    if (codeOf(error) !== 'ENOENT' || dirname(path) === path) throw error;
    await makeFolder(dirname(path));
    await mkdir(path).catch((again: unknown) => {
      if (codeOf(again) !== 'EEXIST') throw again;
    });
  }
};

/** /dev/null, a pipe: written in place, never replaced. */
const isDevice = async (path: string): Promise<boolean> => {
  const found = await stat(path).catch(() => undefined);
  return found !== undefined && !found.isFile() && !found.isDirectory();
};

/** The old file or the new one, never half: temporary file beside it, flush, rename. */
export const writeFileAtomic = async (path: string, content: FileContent): Promise<void> => {
  const temporary = `${path}.${process.pid}-${randomBytes(4).toString('hex')}.tmp`;
  try {
    if (await isDevice(path)) return await writeFile(path, content);
    await makeFolder(dirname(path));
    await writeFlushed(temporary, content);
    await rename(temporary, path);
    await syncFolder(dirname(path));
  } catch (error) {
    await rm(temporary, { force: true }).catch(() => {});
    throw fileTrouble(error, path);
  }
};
