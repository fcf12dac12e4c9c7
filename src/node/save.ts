import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { writeCsv } from '../core/formats/csv.js';
import { decode } from '../core/formats/decode.js';
import { writeNdjson } from '../core/formats/json.js';
import { writeYaml } from '../core/formats/yaml.js';
import { updateYaml } from '../core/formats/yaml-patch.js';
import {
  type Catalogue,
  type RawRecord,
  rawOfDirectoryItem,
  rawOfList,
  rowsOfCrosswalk,
  rowsOfDecisions,
  rowsOfLedger,
  UserError,
} from '../core/model/index.js';
import type { LoadedCatalogue } from './load.js';
import { commitFiles } from './transaction.js';

/** What each file of a catalogue says, by relative path, in canonical order. */
const fileValues = (catalogue: Catalogue): Map<string, RawRecord> => {
  const files = new Map<string, RawRecord>();
  files.set('catalogue.yaml', { format: 'santong-catalogue/1', ...catalogue.info });
  files.set('divisions.yaml', { format: 'santong-divisions/1', divisions: catalogue.divisions });
  files.set('agencies.yaml', { format: 'santong-agencies/1', agencies: catalogue.agencies });
  files.set('laws.yaml', { format: 'santong-laws/1', laws: catalogue.laws });
  const { services, institutions } = catalogue.intermediaries;
  files.set('intermediaries.yaml', { format: 'santong-intermediaries/1', services, institutions });
  files.set('profile.yaml', { format: 'santong-profile/1', ...catalogue.profile });
  files.set('known-issues.yaml', { format: 'santong-known-issues/1', issues: catalogue.knownIssues });
  if (catalogue.acceptedChanges.length > 0)
    files.set('accepted-changes.yaml', {
      format: 'santong-accepted-changes/1',
      changes: catalogue.acceptedChanges,
    });
  const directory = new Map<string, unknown[]>();
  for (const item of catalogue.directory) {
    const items = directory.get(item.origin.file);
    if (items === undefined) directory.set(item.origin.file, [rawOfDirectoryItem(item)]);
    else items.push(rawOfDirectoryItem(item));
  }
  for (const [path, items] of directory)
    files.set(path, { format: 'santong-directory/1', department: departmentOfFile(path), items });
  for (const list of catalogue.lists) files.set(list.file, rawOfList(list));
  return files;
};

/** directory/09-公安.yaml → 09 */
export const departmentOfFile = (path: string): string => /^directory\/(\d{2})/.exec(path)?.[1] ?? '99';

const csvFiles = (catalogue: Catalogue): Map<string, string[][]> => {
  const files = new Map([['ledger.csv', rowsOfLedger(catalogue.ledger)]]);
  if (catalogue.decisions.length > 0) files.set('decisions.csv', rowsOfDecisions(catalogue.decisions));
  if (catalogue.crosswalk.length > 0) files.set('crosswalk.csv', rowsOfCrosswalk(catalogue.crosswalk));
  return files;
};

/** What names a record or a part of one, so that its comments go with it. */
const keyOf = (item: unknown): string | undefined => {
  if (typeof item !== 'object' || item === null) return typeof item === 'string' ? item : undefined;
  const { name, title, basicCode, implementationCode, code, law, step, question, rule } = item as Record<
    string,
    unknown
  >;
  const key = name ?? title ?? basicCode ?? implementationCode ?? code ?? law ?? step ?? question ?? rule;
  return typeof key === 'string' ? key : undefined;
};

const ndjsonOf = (value: RawRecord): string => {
  const { items, ...head } = value;
  return writeNdjson([head, ...(items as unknown[])]);
};

const textOf = (path: string, value: RawRecord, before: Uint8Array | undefined): string => {
  if (path.endsWith('.ndjson')) return ndjsonOf(value);
  return before === undefined ? writeYaml(value) : updateYaml(decode(before).text, path, value, keyOf);
};

/** Spreadsheets must open the ledger, so its CSV carries a byte order mark only if the file had one; LF line ends. */
const csvText = (rows: string[][]): string => writeCsv(rows).replaceAll('\r\n', '\n');

/**
 * The files that change when `loaded` becomes `next`, with their new text (`null`: removed). Comments and spelling of
 * what did not change stay. `next` must share no mutated part with `loaded`.
 */
export const changedFiles = (loaded: LoadedCatalogue, next: Catalogue): Map<string, string | null> => {
  const changes = new Map<string, string | null>();
  const before = fileValues(loaded.catalogue);
  const after = fileValues(next);
  for (const [path, value] of after) {
    const old = before.get(path);
    if (loaded.texts.has(path) && old !== undefined && JSON.stringify(old) === JSON.stringify(value))
      continue;
    if (!loaded.texts.has(path) && isEmptyPart(path, value)) continue;
    changes.set(path, textOf(path, value, loaded.texts.get(path)));
  }
  for (const path of before.keys()) if (loaded.texts.has(path) && !after.has(path)) changes.set(path, null);
  for (const [path, rows] of csvFiles(next)) {
    const text = csvText(rows);
    const bytes = loaded.texts.get(path);
    if (bytes === undefined ? rows.length > 1 : decode(bytes).text !== text) changes.set(path, text);
  }
  return changes;
};

const isEmptyPart = (path: string, value: RawRecord): boolean =>
  !path.startsWith('lists/') &&
  path !== 'catalogue.yaml' &&
  Object.entries(value).every(
    ([key, part]) => key === 'format' || (Array.isArray(part) && part.length === 0),
  );

/** A file whose data does not fit its schema was read in part only; writing it back would lose the rest. */
const refuseBroken = (loaded: LoadedCatalogue, changes: ReadonlyMap<string, unknown>): void => {
  const broken = loaded.facts.find(
    (f) => changes.has(f.place.file) && f.rule !== 'field-missing' && f.rule !== 'field-too-long',
  );
  if (broken === undefined) return;
  const { file, line } = broken.place;
  const where = line === undefined ? file : `${file}:${line}`;
  throw new UserError('file-has-faults', {
    zh: `${where} 有不合格式的内容，改写会丢数据，没有改动；先运行 santong validate 改正这个文件`,
    en: `${where} holds data of the wrong shape; rewriting it would lose data, nothing was changed; run santong validate and correct that file first`,
  });
};

const refuseStale = async (loaded: LoadedCatalogue, root: string, paths: Iterable<string>): Promise<void> => {
  for (const path of paths) {
    const now = await readFile(join(root, path)).catch(() => undefined);
    const then = loaded.texts.get(path);
    if (now === undefined ? then === undefined : then !== undefined && Buffer.compare(now, then) === 0)
      continue;
    throw new UserError('file-changed-meanwhile', {
      zh: `${path} 在读入之后被别人改过，没有改动；重新运行一次`,
      en: `${path} was changed by somebody else after it was read; nothing was changed, run again`,
    });
  }
};

/** Write what changed, all files together or none. Call it under the lock. Gives the paths written. */
export const saveCatalogue = async (loaded: LoadedCatalogue, next: Catalogue): Promise<string[]> => {
  const { root } = loaded;
  if (root === undefined) throw new Error('a git revision cannot be written');
  const changes = changedFiles(loaded, next);
  refuseBroken(loaded, changes);
  await refuseStale(loaded, root, changes.keys());
  await commitFiles(root, changes);
  return [...changes.keys()];
};
