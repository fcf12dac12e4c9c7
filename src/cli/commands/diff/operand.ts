import { existsSync, statSync } from 'node:fs';
import { snapshotOfRecords } from '../../../core/diff/snapshot.js';
import type { ImportOptions } from '../../../core/importers/options.js';
import { type ElementId, type ImportedRecord, UserError } from '../../../core/model/index.js';
import { catalogueOperand, divisionOperand, listsOperand, type Operand } from '../../../core/operands.js';
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

const ofDivision = async (context: CommandContext, text: string): Promise<Operand> =>
  divisionOperand((await openCatalogue(context)).catalogue, text.slice(1));

const ofPath = async (context: CommandContext, text: string, reading: ImportOptions): Promise<Operand> => {
  const path = fromHere(context, text);
  if (text !== '-' && isCatalogueFolder(path))
    return catalogueOperand((await loadCatalogue(path)).catalogue, text);
  const lists = await readListArguments(context, [text], reading);
  return listsOperand(
    lists.flatMap((list) => list.records),
    text,
  );
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
  return catalogueOperand((await loadRevision(start, text)).catalogue, text);
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

/** 今年.xlsx that is not there is a missing file and no git revision. */
const namesAFile = (text: string): boolean =>
  /\.(?:xlsx?|et|ods|csv|tsv|json|ndjson|ya?ml)$/i.test(text) && !text.includes(':');

/** What the user named: a division, a folder or file, else a git revision. */
export const readOperand = (
  context: CommandContext,
  text: string,
  reading: ImportOptions,
): Promise<Operand> => {
  if (text.startsWith('@') && text !== '@') return ofDivision(context, text);
  if (text === '-' || existsSync(fromHere(context, text)) || namesAFile(text))
    return ofPath(context, text, reading);
  return ofRevision(context, text);
};
