import { readdir } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { isExchangeTable, readExchangeItems } from '../core/exporters/exchange/read.js';
import { decode } from '../core/formats/decode.js';
import type { ImportedRecord, SheetReport } from '../core/model/index.js';
import { sha256 } from './cache.js';
import { readBytes } from './files.js';
import type { ReadList } from './lists.js';

/** What an exchange bundle holds beside its basic table; none of it is a list of its own. */
const besides = /^(up_|santong_|supervision).*\.csv$/i;
const basic = /^up_task_(general|public)_basic\.csv$/i;

/** The table that stands for a whole bundle of the national exchange library. */
export const isExchangeBundle = (path: string): boolean => basic.test(basename(path));

/** Of some files: the tables of a bundle are read together, so one basic table of the folder stands for all of them. */
export const withoutSideTables = (files: readonly string[]): string[] => {
  const first = new Map<string, string>();
  for (const file of files)
    if (isExchangeBundle(file) && !first.has(dirname(file))) first.set(dirname(file), file);
  return files.filter((file) => {
    const standing = first.get(dirname(file));
    return standing === undefined || standing === file || !besides.test(basename(file));
  });
};

/** The whole bundle that a table lies in → its items, as they were before they were written. */
export const readExchangeBundle = async (path: string, shown: string): Promise<ReadList> => {
  const folder = dirname(path);
  const names = (await readdir(folder)).filter((name) => isExchangeTable(name)).sort();
  const texts = new Map<string, string>();
  const all: Uint8Array[] = [];
  for (const name of names) {
    const bytes = await readBytes(join(folder, name));
    all.push(bytes);
    texts.set(name.toLowerCase(), decode(bytes).text);
  }
  const records = readExchangeItems(texts).map(
    ({ values, handling, division }): ImportedRecord => ({
      values,
      handling,
      ...(division !== undefined && { division }),
      extra: {},
      origin: { file: shown },
    }),
  );
  const bytes = Buffer.concat(all);
  const sheet: SheetReport = {
    file: shown,
    sheet: '',
    kind: records.length > 0 ? 'table' : 'skipped',
    headerRows: [1],
    columns: [],
    rows: records.length,
    skipped: [],
  };
  const input = { path: shown, sha256: sha256(bytes), kind: 'csv', records: records.length } as const;
  return { records, facts: [], sheets: [sheet], input, bytes };
};
