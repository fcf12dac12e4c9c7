import { randomBytes } from 'node:crypto';
import { mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { UserError } from '../core/model/index.js';
import { fileTrouble } from './files.js';

/** Left in every folder we write, so that a later run may replace its own work and nobody else's. */
const mark = '.santong-export';

const ours = async (folder: string): Promise<boolean> => {
  const names: string[] = await readdir(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return [] as string[];
    throw fileTrouble(error, folder);
  });
  return names.length === 0 || names.includes(mark);
};

/**
 * Write a whole folder or nothing: everything goes to a folder beside it, which then takes its place. A folder that
 * holds something we did not write is refused. Nothing is flushed file by file: an export can be made again.
 */
export const writeTree = async (
  folder: string,
  files: ReadonlyMap<string, string | Uint8Array>,
): Promise<void> => {
  if (!(await ours(folder)))
    throw new UserError('folder-not-ours', {
      zh: `“${folder}”里有不是本程序导出的内容，没有改动；换一个空文件夹`,
      en: `“${folder}” holds something this program did not export, nothing was changed; choose an empty folder`,
    });
  const draft = join(
    dirname(folder),
    `.${basename(folder)}.${process.pid}-${randomBytes(4).toString('hex')}`,
  );
  try {
    const folders = new Set([draft, ...[...files.keys()].map((path) => dirname(join(draft, path)))]);
    for (const one of folders) await mkdir(one, { recursive: true });
    for (const [path, content] of files) await writeFile(join(draft, path), content);
    await writeFile(join(draft, mark), '由 santong export 生成，下次导出会整个替换\n');
    await rm(folder, { recursive: true, force: true });
    await rename(draft, folder);
  } catch (error) {
    await rm(draft, { recursive: true, force: true });
    throw fileTrouble(error, folder);
  }
};
