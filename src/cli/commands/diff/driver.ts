import { basename } from 'node:path';
import { compare } from '../../../core/diff/compare.js';
import { reviewChanges } from '../../../core/diff/result.js';
import type { Snapshot, SnapshotItem } from '../../../core/diff/snapshot.js';
import { renderDiff } from '../../../core/messages/diffResult.js';
import type { FileKind } from '../../../core/model/fileSchemas.js';
import {
  directoryItem,
  directoryItemOfRaw,
  listEntryOfRaw,
  type RawRecord,
  UserError,
} from '../../../core/model/index.js';
import { itemText } from '../../../core/reports/diff/values.js';
import { parseCatalogueFile } from '../../../core/store/parse.js';
import { readBytes } from '../../../node/files.js';
import { fromHere } from '../../catalogue.js';
import { type CommandContext, exit } from '../../command.js';
import { diffPrinters } from '../../print/diff/report.js';

/** What git hands over for a side that does not exist. */
const nothing = new Set(['/dev/null', 'nul', 'NUL']);

/** Which kind of catalogue file a text is, by its format line; git's temporary files have names of their own. */
const kindOf = (text: string): Extract<FileKind, 'directory' | 'list'> | undefined => {
  const kind = /(?:^|\n|\{)\s*"?format"?\s*:\s*"?santong-(directory|list)\/1/.exec(text.slice(0, 4096))?.[1];
  return kind === 'directory' || kind === 'list' ? kind : undefined;
};

const itemsOf = async (path: string, title: string): Promise<SnapshotItem[] | undefined> => {
  if (nothing.has(path)) return [];
  const bytes = await readBytes(path);
  const kind = kindOf(new TextDecoder().decode(bytes));
  if (kind === undefined) return undefined;
  const { value, lines } = await parseCatalogueFile(bytes, title, title, kind);
  const {
    items = [],
    division,
    agency,
  } = value as { items?: RawRecord[]; division?: string; agency?: string };
  return items.map((raw, i): SnapshotItem => {
    const origin = { file: title, line: lines[i] ?? 1 };
    if (kind === 'directory') return directoryItem(directoryItemOfRaw(raw, origin));
    const { own, handling, extra } = listEntryOfRaw(raw, origin);
    const values = agency === undefined ? own : { agencyCode: agency, ...own };
    const item: SnapshotItem = { kind: 'bare', values, own: values, handling, origin };
    if (division !== undefined) item.division = division;
    if (extra !== undefined) item.extra = extra;
    return item;
  });
};

/** git's external diff program: path, old file, old id, old mode, new file, new id, new mode. */
export const runDriver = async (context: CommandContext, args: readonly string[]): Promise<number> => {
  const [path, oldFile, , , newFile] = args;
  if (path === undefined || oldFile === undefined || newFile === undefined)
    throw new UserError('driver-arguments', {
      zh: '--driver 由 git 调用：git config diff.santong.command "santong diff --driver"，并在 .gitattributes 里写 catalog/**/*.yaml diff=santong',
      en: '--driver is called by git: git config diff.santong.command "santong diff --driver", and put catalog/**/*.yaml diff=santong into .gitattributes',
    });
  const [was, is] = [
    await itemsOf(fromHere(context, oldFile), path),
    await itemsOf(fromHere(context, newFile), path),
  ];
  if (was === undefined || is === undefined) {
    await context.write(
      `${context.say({ zh: `${path}：不是基本目录或清单文件，没有按事项比较`, en: `${path}: no directory and no list file; not compared by item` })}\n`,
    );
    return exit.clean;
  }
  const side = (title: string, items: SnapshotItem[]): Snapshot => ({ title, items, ledger: [] });
  const reviewed = reviewChanges(compare(side(path, was), side(path, is)), [], context.globals.date);
  const { lang, color, date } = context.globals;
  const result = renderDiff(reviewed, {
    before: `a/${path}`,
    after: `b/${path}`,
    yardstick: 'version',
    date,
    lang,
  });
  const print = await diffPrinters['text']?.();
  if (print !== undefined) await context.write(print(result, { lang, color }));
  return exit.clean;
};

/** git's textconv: every item as lines “element：value”, so that a plain diff says which item it is about. */
export const runTextconv = async (context: CommandContext, args: readonly string[]): Promise<number> => {
  const [file] = args;
  if (file === undefined)
    throw new UserError('textconv-arguments', {
      zh: '--textconv 后面要写一个文件；由 git 调用：git config diff.santong.textconv "santong diff --textconv"',
      en: '--textconv needs one file; git calls it: git config diff.santong.textconv "santong diff --textconv"',
    });
  const path = fromHere(context, file);
  const items = await itemsOf(path, basename(file));
  if (items === undefined) {
    await context.write(await readBytes(path));
    return exit.clean;
  }
  const { lang } = context.globals;
  const blocks = items.map(({ values, handling }) => {
    const code = values.implementationCode ?? values.basicCode ?? '';
    const head = `[${[code, values.name].filter((part) => part !== undefined && part !== '').join(' ')}]`;
    const own = itemText(values, lang)
      .split('\n')
      .map((line) => `${head} ${line}`);
    const cases = handling.flatMap((one) => [
      `${head} / ${one.serial ?? ''} ${one.name}`,
      ...itemText(one.values, lang)
        .split('\n')
        .map((line) => `${head} / ${one.name} ${line}`),
    ]);
    return [...own, ...cases].join('\n');
  });
  await context.write(`${blocks.join('\n')}\n`);
  return exit.clean;
};
