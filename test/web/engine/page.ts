import { cp, mkdtemp, readdir, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { legacyReader } from '../../../src/node/legacyReader.js';
import { createEngine, type WholeEngine } from '../../../src/web/app/worker/createEngine.js';
import { type DeskMemory, passingMemory } from '../../../src/web/app/worker/memory.js';
import type { Seen } from '../../../src/web/app/worker/protocol.js';
import {
  type PageEdits,
  type PageFile,
  pageStore,
  passingEdits,
} from '../../../src/web/app/worker/stores/pageStore.js';
import { runCli } from '../../cli/runCli.js';

export const embedded = fileURLToPath(new URL('../../../catalog', import.meta.url));
export const example = fileURLToPath(
  new URL('../../../examples/清丰县政务服务事项清单.xlsx', import.meta.url),
);
const divisionTable = fileURLToPath(new URL('../../../data/china-divisions.txt', import.meta.url));
export const today = '2026-11-29';

/** Texts of a catalogue folder, by path with `/`. */
export const textsOf = async (folder: string): Promise<Map<string, string>> => {
  const files = new Map<string, string>();
  for (const e of await readdir(folder, { recursive: true, withFileTypes: true })) {
    const path = relative(folder, join(e.parentPath, e.name)).replaceAll('\\', '/');
    if (e.isFile() && /\.(yaml|ndjson|csv)$/.test(path) && !path.startsWith('.'))
      files.set(path, await readFile(join(e.parentPath, e.name), 'utf8'));
  }
  return files;
};

export interface Page {
  engine: WholeEngine;
  seen: Seen[];
  /** the catalogue as this page has it, path → text */
  texts(): Promise<Map<string, string>>;
}

let carried: PageFile[] | undefined;

/** The page with the embedded catalogue, without a thread; pages that share `memory` and `edits` are tabs of one browser. */
export const openPage = async (parts: { memory?: DeskMemory; edits?: PageEdits } = {}): Promise<Page> => {
  carried ??= [...(await textsOf(embedded))].map(([path, text]) => ({ path, text }));
  const store = pageStore(carried, parts.edits ?? passingEdits());
  const seen: Seen[] = [];
  const engine = createEngine(store, {
    memory: parts.memory ?? passingMemory(),
    legacy: legacyReader,
    divisionTable: () => readFile(divisionTable, 'utf8'),
    example: async () => ({ name: '清丰县政务服务事项清单.xlsx', bytes: await readFile(example) }),
    now: () => `${today}T08:00:00.000Z`,
    changed: (one) => seen.push(one),
  });
  return {
    engine,
    seen,
    async texts() {
      const { files } = await store.files();
      return new Map([...files].map(([path, { bytes }]) => [path, new TextDecoder().decode(bytes)]));
    },
  };
};

export const fileOf = (bytes: Uint8Array, name: string): File =>
  new File([bytes as Uint8Array<ArrayBuffer>], name);

/** A copy of the embedded catalogue, for the command line. */
export const copyCatalogue = async (): Promise<string> => {
  const folder = await mkdtemp(join(tmpdir(), 'santong-page-'));
  const copy = join(folder, 'catalog');
  await cp(embedded, copy, { recursive: true, filter: (path) => !path.includes('.santong') });
  return copy;
};

export const cli = (...args: string[]) => runCli([...args, '--date', today]);

/** A file the command line wrote with `-o`, run where the lists stand. */
export const cliFile = async (cwd: string, ...args: string[]): Promise<Buffer> => {
  const folder = await mkdtemp(join(tmpdir(), 'santong-out-'));
  const path = join(folder, 'out');
  const { err } = await runCli([...args, '--date', today, '-o', path], { cwd });
  return readFile(path).catch(() => {
    throw new Error(err);
  });
};

/** Files of `b` that are not as in `a`. */
export const differing = (a: ReadonlyMap<string, string>, b: ReadonlyMap<string, string>): string[] =>
  [...new Set([...a.keys(), ...b.keys()])].filter((path) => a.get(path) !== b.get(path)).sort();
