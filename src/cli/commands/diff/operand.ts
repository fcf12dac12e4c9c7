import { existsSync, statSync } from 'node:fs';
import { codeReader } from '../../../core/codes/reader.js';
import {
  type BasicCodeOf,
  type Snapshot,
  snapshotOfCatalogue,
  snapshotOfDivision,
  snapshotOfRecords,
} from '../../../core/diff/snapshot.js';
import type { ImportOptions } from '../../../core/importers/options.js';
import {
  type Catalogue,
  type ElementId,
  type ImportedRecord,
  nearest,
  UserError,
} from '../../../core/model/index.js';
import { readBytes } from '../../../node/files.js';
import {
  commitOf,
  loadRevision,
  readBlob,
  splitRevision,
  topLevel,
  unknownRevision,
} from '../../../node/git.js';
import { readDifferingRecords } from '../../../node/listPair.js';
import { findCatalogue, loadCatalogue } from '../../../node/load.js';
import { fromHere, openCatalogue } from '../../catalogue.js';
import type { CommandContext } from '../../command.js';
import { isCatalogueFolder, readListArguments } from '../../input.js';

/** One side of the comparison, read. */
export interface Operand {
  kind: 'catalogue' | 'lists' | 'division';
  snapshot: Snapshot;
  catalogue?: Catalogue;
  /** of a division operand */
  division?: string;
}

const basicCodeOf = (catalogue: Catalogue): BasicCodeOf => {
  const { read } = codeReader(catalogue.info.scheme);
  return (code) => read(code)?.basic;
};

const ofCatalogue = (catalogue: Catalogue, title: string): Operand => ({
  kind: 'catalogue',
  snapshot: snapshotOfCatalogue(catalogue, title, basicCodeOf(catalogue)),
  catalogue,
});

const ofDivision = async (context: CommandContext, text: string): Promise<Operand> => {
  const { catalogue } = await openCatalogue(context);
  const wanted = text.slice(1);
  const division = catalogue.divisions.find(({ code, name }) => code === wanted || name === wanted);
  if (division !== undefined)
    return {
      kind: 'division',
      snapshot: snapshotOfDivision(catalogue, division, basicCodeOf(catalogue)),
      catalogue,
      division: division.code,
    };
  const near = nearest(
    wanted,
    catalogue.divisions.flatMap(({ code, name }) => [code, name]),
  );
  throw new UserError('division-unknown', {
    zh: `目录里没有区划“${wanted}”${near === undefined ? '' : `；是不是“@${near}”`}；写成 @410922 或 @清丰县`,
    en: `The catalogue has no division “${wanted}”${near === undefined ? '' : `; did you mean “@${near}”`}; write @410922 or @清丰县`,
  });
};

const nothingRecognised = (text: string): UserError =>
  new UserError('list-unrecognised', {
    zh: `“${text}”里没有认出事项：表头里找不到事项名称或编码；用 --mapping <yaml> 说明各列是什么，或用 --key <列名> 按这一列逐行比较`,
    en: `No items were recognised in “${text}”: no heading says item name or code; say what the columns are with --mapping <yaml>, or compare row by row with --key <heading>`,
  });

const ofPath = async (context: CommandContext, text: string, reading: ImportOptions): Promise<Operand> => {
  const path = fromHere(context, text);
  if (text !== '-' && isCatalogueFolder(path))
    return ofCatalogue((await loadCatalogue(path)).catalogue, text);
  const lists = await readListArguments(context, [text], reading);
  const records = lists.flatMap((list) => list.records);
  if (records.length === 0) throw nothingRecognised(text);
  return { kind: 'lists', snapshot: snapshotOfRecords(records, text) };
};

const nothingOfThatName = (text: string): UserError =>
  new UserError('operand-unknown', {
    zh: `“${text}”既不是文件夹、清单文件，也不在 git 版本库里；可以写：目录文件夹、清单文件、版本（main、HEAD~1、v1:catalog）、本目录的区划（@410922）`,
    en: `“${text}” is no folder and no list file, and there is no git repository here; use a catalogue folder, a list file, a revision (main, HEAD~1, v1:catalog) or a division of this catalogue (@410922)`,
  });

const listsOfRevision = async (bytes: Uint8Array, title: string): Promise<Operand> => {
  const { readListBytes } = await import('../../../node/lists.js');
  const { records } = await readListBytes(bytes, title);
  return { kind: 'lists', snapshot: snapshotOfRecords(records, title) };
};

const ofRevision = async (context: CommandContext, text: string): Promise<Operand> => {
  const { root, embedded } = findCatalogue(context.shell.cwd(), context.globals.catalog);
  const start = embedded ? context.shell.cwd() : root;
  const top = await topLevel(start);
  if (top === undefined) throw nothingOfThatName(text);
  const { revision, path } = splitRevision(text);
  const commit = await commitOf(top, revision);
  if (commit === undefined) throw await unknownRevision(top, revision);
  const blob = path === undefined || path === '' ? undefined : await readBlob(top, commit, path);
  if (blob !== undefined) return listsOfRevision(blob, text);
  return ofCatalogue((await loadRevision(start, text)).catalogue, text);
};

/** Two list files: rows that stand in both alike are not read in full. Nothing when that does not apply. */
export const readListPair = async (
  context: CommandContext,
  names: readonly [string, string],
  reading: ImportOptions,
  key: ElementId | undefined,
): Promise<[Operand, Operand] | undefined> => {
  const paths = names.map((name) => fromHere(context, name));
  if (!paths.every((path) => statSync(path, { throwIfNoEntry: false })?.isFile() === true)) return undefined;
  const files = await Promise.all(
    names.map(async (name, i) => ({ name, bytes: await readBytes(paths[i] ?? '') })),
  );
  const [before, after] = files;
  if (before === undefined || after === undefined) return undefined;
  const found = readDifferingRecords(before, after, reading, key);
  if (found === undefined) return undefined;
  const { identical } = found;
  const side = (records: ImportedRecord[], name: string): Operand => ({
    kind: 'lists',
    snapshot: { ...snapshotOfRecords(records, name), identical },
  });
  return [side(found.before, names[0]), side(found.after, names[1])];
};

/** What the user named: a division, a folder or file, else a git revision. */
export const readOperand = (
  context: CommandContext,
  text: string,
  reading: ImportOptions,
): Promise<Operand> => {
  if (text.startsWith('@') && text !== '@') return ofDivision(context, text);
  if (text === '-' || existsSync(fromHere(context, text))) return ofPath(context, text, reading);
  return ofRevision(context, text);
};

/** A list laid beside a division belongs to that division. */
export const inDivision = (operand: Operand, division: string): Operand => ({
  ...operand,
  snapshot: {
    ...operand.snapshot,
    items: operand.snapshot.items.map((item) => (item.division === undefined ? { ...item, division } : item)),
  },
});
