import { existsSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fromHere } from './catalogue.js';
import type { CommandContext } from './command.js';

/** Everything on standard input. */
export const readStdin = async (context: CommandContext): Promise<Uint8Array> => {
  const chunks: Uint8Array[] = [];
  for await (const chunk of context.shell.stdin)
    chunks.push(typeof chunk === 'string' ? new TextEncoder().encode(chunk) : (chunk as Uint8Array));
  return Buffer.concat(chunks);
};

export const isCatalogueFolder = (path: string): boolean => existsSync(join(path, 'catalogue.yaml'));

/** A path as a person would say it: relative to where they stand when it lies below. */
export const shownPath = (context: CommandContext, path: string): string => {
  const short = relative(context.shell.cwd(), path);
  return short === '' || short.startsWith('..') ? path : short;
};

/** The lists that paths, folders and `-` (standard input) mean, read one after another. */
export const readListArguments = async (
  context: CommandContext,
  paths: readonly string[],
  options: import('../core/importers/options.js').ImportOptions = {},
) => {
  const { listFiles, readList, readListBytes } = await import('../node/lists.js');
  const { isExchangeBundle, readExchangeBundle, withoutSideTables } = await import('../node/exchange.js');
  const { readBytes } = await import('../node/files.js');
  const files: string[] = [];
  for (const path of paths) files.push(...(path === '-' ? [path] : await listFiles(fromHere(context, path))));
  const lists: Awaited<ReturnType<typeof readList>>[] = [];
  for (const file of withoutSideTables(files)) {
    if (file === '-') {
      lists.push(await readListBytes(await readStdin(context), '-', options));
      continue;
    }
    const shown = shownPath(context, file);
    context.progress({ zh: `读入 ${shown}……`, en: `reading ${shown}…` });
    lists.push(
      isExchangeBundle(file)
        ? await readExchangeBundle(file, shown)
        : await readListBytes(await readBytes(file), shown, options),
    );
  }
  return lists;
};
