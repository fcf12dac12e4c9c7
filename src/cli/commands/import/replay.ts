import { readdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { decode } from '../../../core/formats/decode.js';
import { type OpenedList, openList } from '../../../core/lists.js';
import { type Catalogue, type StepFile, type StepLog, UserError } from '../../../core/model/index.js';
import { type ReplayedImport, replaySteps } from '../../../core/replay.js';
import { readSteps } from '../../../core/steps/log.js';
import { changedPaths } from '../../../core/store/changes.js';
import { sha256 } from '../../../node/cache.js';
import { readBytes } from '../../../node/files.js';
import { listFiles, listHost } from '../../../node/lists.js';
import { type LoadedCatalogue, loadCatalogue } from '../../../node/load.js';
import { saveCatalogue } from '../../../node/save.js';
import { changeCatalogue, fromHere, openCatalogue } from '../../catalogue.js';
import type { CommandContext } from '../../command.js';
import { shownPath } from '../../input.js';

const byLog = ['as', 'division', 'agency', 'level', 'sheet', 'mapping', 'decisions', 'annotate'] as const;

/** The log says these itself; two that say different things would leave it open what was done. */
const refuseOptions = (options: Record<string, unknown>): void => {
  const given = byLog.filter((name) => options[name] !== undefined);
  if (given.length === 0) return;
  const shown = given.map((name) => `--${name}`).join('、');
  throw new UserError('replay-with-options', {
    zh: `--replay 照记录做，不能再写 ${shown}；去掉它们，或不用 --replay`,
    en: `--replay does what the log says and takes no ${shown}; leave them out, or do without --replay`,
  });
};

const shortOf = (digest: string): string => digest.slice(0, 12);

/** A log names files that are not here: which, and whether one of that name says something else by now. */
const notFound = ({ name, sha256: digest }: StepFile, sameName: string | undefined): UserError =>
  sameName === undefined
    ? new UserError('replay-file-missing', {
        zh: `步骤记录用到的“${name}”（sha256 ${shortOf(digest)}…）没有找到，没有改动；在命令后写上这个文件，或把它放在步骤记录旁边`,
        en: `the log uses “${name}” (sha256 ${shortOf(digest)}…), which was not found; nothing was changed, name the file after the command or put it beside the log`,
      })
    : new UserError('replay-file-differs', {
        zh: `“${name}”和步骤记录时的内容不同（当时 sha256 ${shortOf(digest)}…，现在 ${shortOf(sameName)}…），没有改动；找回当时的文件，或在工作台里重做一遍`,
        en: `“${name}” is not what it was when the steps were logged (sha256 ${shortOf(digest)}… then, ${shortOf(sameName)}… now); nothing was changed, find that file or do the steps again in the workbench`,
      });

const baseName = (path: string): string => path.split(/[\\/]/).at(-1) ?? path;

/** The files a log may mean: those named, else (and besides) those that lie beside the log; read when asked for. */
const finder = async (context: CommandContext, log: string, paths: readonly string[]) => {
  const named: string[] = [];
  for (const path of paths) named.push(...(await listFiles(fromHere(context, path))));
  const folder = dirname(fromHere(context, log));
  const beside = (await readdir(folder, { withFileTypes: true }).catch(() => []))
    .filter((e) => e.isFile() && !e.name.startsWith('.') && !e.name.startsWith('~$'))
    .map((e) => join(folder, e.name));
  const digests = new Map<string, string>();
  const digestOf = async (path: string): Promise<string> => {
    const known = digests.get(path);
    if (known !== undefined) return known;
    const digest = sha256(await readBytes(path));
    digests.set(path, digest);
    return digest;
  };
  return async (file: StepFile): Promise<OpenedList> => {
    // 同名的先看：旁边可能有很多别的文件
    const order = [
      ...named,
      ...beside.filter((path) => baseName(path) === file.name),
      ...beside.filter((path) => /\.(xlsx|xlsm|xls|et|ods|csv|tsv|txt|json|ndjson|xml|html?)$/i.test(path)),
    ];
    for (const path of new Set(order))
      if ((await digestOf(path)) === file.sha256)
        return openList(await readBytes(path), shownPath(context, path), listHost);
    const sameName = order.find((path) => baseName(path) === file.name);
    throw notFound(file, sameName === undefined ? undefined : await digestOf(sameName));
  };
};

/** A catalogue that is only tried on: each step goes on with what the one before would have made. */
const trial = (loaded: LoadedCatalogue) => {
  let before = loaded;
  return async (catalogue: Catalogue) => {
    const files = changedPaths(before, catalogue);
    before = { ...before, catalogue };
    return { catalogue, files };
  };
};

/** What a log tells, done again: under the lock and written step by step, or tried on without writing. */
export const replay = async (
  context: CommandContext,
  path: string,
  files: readonly string[],
  options: Record<string, unknown>,
  { dryRun, wait }: { dryRun: boolean; wait: number },
): Promise<{ log: StepLog; imports: ReplayedImport[] }> => {
  refuseOptions(options);
  const log = await readSteps(decode(await readBytes(fromHere(context, path))).text, path);
  const open = await finder(context, path, files);
  if (dryRun) {
    const loaded = await openCatalogue(context);
    const imports = await replaySteps(log, loaded.catalogue, { open, settle: trial(loaded) });
    return { log, imports };
  }
  return changeCatalogue(context, { wait }, async (loaded) => {
    let before = loaded;
    const imports = await replaySteps(log, loaded.catalogue, {
      open,
      async settle(next) {
        const written = await saveCatalogue(before, next);
        before = await loadCatalogue(before.root ?? '');
        return { catalogue: before.catalogue, files: written };
      },
    });
    return { log, imports };
  });
};
