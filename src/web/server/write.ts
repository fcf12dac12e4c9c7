import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { sha256 } from '../../node/cache.js';
import { fileTrouble } from '../../node/files.js';
import { withLock } from '../../node/lock.js';
import { commitFiles } from '../../node/transaction.js';
import type { ConflictAnswer, WriteAnswer, WriteRequest } from '../app/store.js';
import type { Served } from './catalogue.js';
import { checkOnDisk } from './paths.js';
import { Refusal } from './refusal.js';
import { changesOf, checkText } from './writeRequest.js';

type Change = WriteRequest['changes'][number];

/** Seconds to wait for the command line to finish: longer, and a person thinks that the page hangs. */
const patience = 10;

export const refuseReadOnly = ({ embedded, readOnly }: Served): void => {
  if (embedded)
    throw new Refusal(403, 'catalogue-embedded', {
      zh: '内置的示例目录只读，没有改动；在终端用 santong init <文件夹> --division <区划> 新建自己的目录，再用 santong serve -C <文件夹> 打开',
      en: 'the embedded example catalogue is read-only, nothing was changed; start your own with santong init <folder> --division <code> and open it with santong serve -C <folder>',
    });
  if (readOnly)
    throw new Refusal(403, 'catalogue-read-only', {
      zh: '工作台以只读方式打开，没有改动；去掉 --read-only 重新启动才能保存',
      en: 'the workbench was started read-only, nothing was changed; start it without --read-only to save',
    });
};

const digestOnDisk = async (root: string, path: string): Promise<string | null> => {
  const bytes = await readFile(join(root, path)).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null;
    throw fileTrouble(error, path);
  });
  return bytes === null ? null : sha256(bytes);
};

const conflict = (conflicts: string[]): Refusal => {
  const answer: ConflictAnswer = { conflicts };
  const shown =
    conflicts.slice(0, 3).join('、') + (conflicts.length > 3 ? ` 等 ${conflicts.length} 个文件` : '');
  return new Refusal(
    409,
    'file-changed-meanwhile',
    {
      zh: `${shown}在你打开之后被别人改过，你的改动没有保存；看过对方的改动后再保存一次`,
      en: `${conflicts.length} file(s) (${conflicts.slice(0, 3).join(', ')}) were changed by somebody else after you opened them; yours was not saved, look at theirs and save again`,
    },
    answer,
  );
};

const digestOf = (text: string | null): string | null => (text === null ? null : sha256(text));

/** Under the lock: what the writer had read must still stand, then all is written together. Gives the paths that changed. */
const apply = async (root: string, changes: readonly Change[]): Promise<string[]> => {
  const conflicts: string[] = [];
  const files = new Map<string, string | null>();
  if ((await digestOnDisk(root, 'catalogue.yaml')) === null)
    throw new Refusal(404, 'catalogue-missing', {
      zh: '目录文件夹里已经没有 catalogue.yaml，没有改动；文件夹可能被移走了',
      en: 'there is no catalogue.yaml in the folder any more, nothing was changed; it may have been moved',
    });
  for (const { path, base, text } of changes) {
    await checkOnDisk(root, path);
    const now = await digestOnDisk(root, path);
    if (now !== base) conflicts.push(path);
    else if (now !== digestOf(text)) files.set(path, text);
  }
  if (conflicts.length > 0) throw conflict(conflicts);
  await commitFiles(root, files);
  return [...files.keys()];
};

/** Carry out a request to write: all of it or nothing. `generation` is read once it stands. Throws Refusal, UserError. */
export const writeFiles = async (
  served: Served,
  request: unknown,
  generation: () => Promise<string>,
): Promise<WriteAnswer> => {
  const changes = changesOf(request);
  for (const { path, text } of changes) if (text !== null) await checkText(path, text);
  const written = await withLock(served.root, () => apply(served.root, changes), { wait: patience });
  return { generation: await generation(), written };
};
