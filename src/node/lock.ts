import { randomBytes } from 'node:crypto';
import { link, mkdir, readdir, readFile, rm, rmdir, stat, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { type Bilingual, UserError } from '../core/model/index.js';
import { fileTrouble } from './files.js';
import { recoverFiles, stateFolder } from './transaction.js';

interface Holder {
  pid: number;
  host: string;
  since: string;
  token: string;
}

export interface LockOptions {
  /** seconds to wait for another holder; default 30 */
  wait?: number;
  /** told when somebody else holds the lock, when a dead holder's is taken over, when leftovers were mended */
  tell?: (text: Bilingual) => void;
}

const lockPath = (root: string): string => join(stateFolder(root), 'lock');

const readHolder = async (root: string): Promise<Holder | undefined> => {
  const text = await readFile(lockPath(root), 'utf8').catch(() => undefined);
  return text === undefined ? undefined : (parseHolder(text) ?? { ...nobody, token: text });
};

/** A lock that says nothing: a power cut can leave its file empty or torn. Nobody holds it. */
const nobody = { pid: 0, host: '', since: '' };

const parseHolder = (text: string): Holder | undefined => {
  try {
    const { pid, host, since, token } = JSON.parse(text) as Partial<Holder>;
    if (typeof pid !== 'number' || pid <= 0 || typeof token !== 'string') return undefined;
    return { pid, host: host ?? '', since: since ?? '', token };
  } catch {
    return undefined;
  }
};

const isAlive = (holder: Holder): boolean => {
  if (holder.pid === 0) return false;
  if (holder.host !== hostname()) return true;
  try {
    process.kill(holder.pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
};

/** A lock appears whole, because a finished file is linked to its name. */
const tryAcquire = async (root: string, holder: Holder): Promise<boolean> => {
  const draft = join(stateFolder(root), `lock-${holder.pid}-${holder.token}`);
  try {
    await writeFile(draft, JSON.stringify(holder));
    return await link(draft, lockPath(root)).then(
      () => true,
      (error: NodeJS.ErrnoException) => {
        // somebody holds it, or took the draft for a dead program's: try again
        if (error.code === 'EEXIST' || error.code === 'ENOENT') return false;
        throw error;
      },
    );
  } finally {
    await rm(draft, { force: true });
  }
};

const draftName = /^lock-(\d+)-/;

/** Drafts of programs that were killed while they asked for the lock. True when there were any. */
const sweepDrafts = async (root: string): Promise<boolean> => {
  const names = await readdir(stateFolder(root)).catch(() => []);
  const dead = names.filter((name) => {
    const pid = Number(draftName.exec(name)?.[1] ?? 0);
    return pid > 0 && !isAlive({ ...nobody, pid, host: hostname(), token: '' });
  });
  await Promise.all(dead.map((name) => rm(join(stateFolder(root), name), { force: true })));
  return dead.length > 0;
};

/** Remove a dead holder's lock. Only one process at a time may do it, and it looks again first. */
const takeOver = async (root: string, dead: Holder): Promise<boolean> => {
  const guard = join(stateFolder(root), 'takeover');
  try {
    await mkdir(guard);
  } catch {
    const age = await stat(guard).then(
      (s) => Date.now() - s.mtimeMs,
      () => 0,
    );
    if (age > 10_000) await rmdir(guard).catch(() => {});
    return false;
  }
  try {
    if ((await readHolder(root))?.token !== dead.token) return false;
    await rm(lockPath(root), { force: true });
    return true;
  } finally {
    await rmdir(guard).catch(() => {});
  }
};

const held = (root: string, holder: Holder): UserError =>
  new UserError('lock-held', {
    zh: `目录“${root}”正被另一个程序使用（进程 ${holder.pid}，主机 ${holder.host}，${holder.since} 起），没有改动；等它结束再运行，或用 --wait <秒> 多等一会`,
    en: `“${root}” is in use by process ${holder.pid} on ${holder.host} since ${holder.since}, nothing was changed; run again when it has ended, or wait longer with --wait <seconds>`,
  });

const takenOver = ({ pid }: Holder): Bilingual =>
  pid === 0
    ? {
        zh: '上次运行留下的锁文件已损坏，已接管',
        en: 'the lock file an earlier run left is damaged; it was taken over',
      }
    : {
        zh: `上次运行（进程 ${pid}）没有正常结束，已接管它留下的锁`,
        en: `process ${pid} did not end properly; its lock was taken over`,
      };

/** Run `work` while nobody else changes the catalogue; first mend what a killed run left. */
export const withLock = async <T>(
  root: string,
  work: () => Promise<T>,
  options: LockOptions = {},
): Promise<T> => {
  const me: Holder = {
    pid: process.pid,
    host: hostname(),
    since: new Date().toISOString(),
    token: randomBytes(8).toString('hex'),
  };
  const deadline = Date.now() + (options.wait ?? 30) * 1000;
  const tell = options.tell ?? (() => {});
  let said = false;
  // not recursive: that way Node calls a read-only disk a missing folder
  await mkdir(stateFolder(root)).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST') throw fileTrouble(error, root);
  });
  while (!(await tryAcquire(root, me).catch((error: unknown) => Promise.reject(fileTrouble(error, root))))) {
    const holder = await readHolder(root);
    if (holder === undefined) continue;
    if (!isAlive(holder)) {
      if (await takeOver(root, holder)) tell(takenOver(holder));
      continue;
    }
    if (Date.now() >= deadline) throw held(root, holder);
    if (!said)
      tell({
        zh: `进程 ${holder.pid} 正在使用这个目录，等它结束……`,
        en: `process ${holder.pid} is using this catalogue, waiting…`,
      });
    said = true;
    await pause(40 + Math.random() * 60);
  }
  try {
    const swept = await sweepDrafts(root);
    const recovery = (await recoverFiles(root)) ?? (swept ? 'cleaned' : undefined);
    if (recovery === 'finished')
      tell({ zh: '上次没写完的改动已补写完成', en: 'a change that a killed run had decided was finished' });
    if (recovery === 'cleaned')
      tell({
        zh: '上次中断的运行留下的临时文件已清理，目录没有变',
        en: 'leftovers of an interrupted run were cleaned; the catalogue is unchanged',
      });
    return await work();
  } finally {
    await rm(lockPath(root), { force: true });
  }
};
