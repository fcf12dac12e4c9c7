import { UserError, zipOfTexts } from '../../../core/index.js';
import type { Download } from '../engine.js';
import type { Desk } from './desk.js';

/** Removed files are named in a list of their own: a zip can only add. */
const removedList = '已删除的文件.txt';

/** The files of the catalogue that differ from what came with the page, to be laid over a folder. */
export const changedFilesZip = async (desk: Desk): Promise<Download> => {
  const changed = (await desk.store.changed?.()) ?? [];
  if (changed.length === 0)
    throw new UserError('nothing-changed', {
      zh: '目录还没有改动，没有可下载的文件；先在“收”里收进清单，或在“码”里赋码',
      en: 'the catalogue has not been changed, there is nothing to download; take in a list or give codes first',
    });
  const texts = changed.flatMap(({ path, text }): [string, string][] =>
    text === null ? [] : [[path, text]],
  );
  const removed = changed.filter(({ text }) => text === null).map(({ path }) => path);
  if (removed.length > 0) texts.push([removedList, `${removed.join('\n')}\n`]);
  return {
    name: `目录改动-${desk.date}.zip`,
    type: 'application/zip',
    bytes: zipOfTexts(texts.sort(([a], [b]) => (a < b ? -1 : 1))),
  };
};
