import { lstat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Bilingual } from '../../core/model/index.js';
import { kindOfPath } from '../../core/store/kinds.js';
import { isTable } from '../../core/store/tables.js';
import { Refusal } from './refusal.js';

/** Whether a path names a file of a catalogue; everything else is neither sent nor written. */
export const belongsToCatalogue = (path: string): boolean => kindOfPath(path) !== undefined || isTable(path);

const refuse = (path: string, why: Bilingual): Refusal =>
  new Refusal(400, 'path-refused', {
    zh: `“${path.slice(0, 200)}”不能写：${why.zh}；没有改动`,
    en: `“${path.slice(0, 200)}” cannot be written: ${why.en}; nothing was changed`,
  });

const device = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i;

/** A name that one system takes for something else than its letters: parent folder, drive, device, escape. */
const treacherous = (part: string): boolean =>
  part === '' ||
  part.startsWith('.') ||
  part.startsWith('~$') ||
  /[. ]$/.test(part) ||
  /[\\:*?"<>|\u0000-\u001f\u007f]/.test(part) ||
  /%[0-9a-f]{2}/i.test(part) ||
  /\p{Surrogate}/u.test(part) ||
  device.test(part);

/** Refuses a path that is not plainly the name of a catalogue file, relative and with `/`. */
export const checkPath = (path: string): void => {
  const parts = path.split('/');
  if (parts.some(treacherous))
    throw refuse(path, {
      zh: '路径要从目录文件夹算起，用 / 分隔，不含 ..、盘符、反斜杠和转义',
      en: 'a path starts at the catalogue folder, uses /, and has no .., drive, backslash or escape',
    });
  if (!belongsToCatalogue(path) || parts.length > 6)
    throw refuse(path, { zh: '它不是目录的文件', en: 'it is no file of a catalogue' });
  if (parts.some((part) => Buffer.byteLength(part) > 240))
    throw refuse(path, {
      zh: '文件名太长，有的系统存不下；把单位名称写短',
      en: 'the name is too long for some systems; shorten the name of the office',
    });
};

/** Refuses a path that goes through a link or a device: what stands behind it is not the catalogue's. */
export const checkOnDisk = async (root: string, path: string): Promise<void> => {
  const parts = path.split('/');
  for (let i = 1; i <= parts.length; i++) {
    const found = await lstat(join(root, ...parts.slice(0, i))).catch(() => undefined);
    if (found === undefined) return;
    const fits = i === parts.length ? found.isFile() : found.isDirectory();
    if (!fits)
      throw refuse(path, {
        zh: '路上有链接或别的东西，不是普通的文件夹和文件',
        en: 'a link or something else stands on the way, not plain folders and a file',
      });
  }
};
