import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { planEncoding } from '../../../src/core/codes/encode.js';
import { split } from '../../../src/core/codes/lifeSplit.js';
import type { Catalogue } from '../../../src/core/model/index.js';
import { loadCatalogue } from '../../../src/node/load.js';
import { withLock } from '../../../src/node/lock.js';
import { saveCatalogue } from '../../../src/node/save.js';
import {
  copyFolder,
  digestOf,
  ended,
  removeFolder,
  santong,
  start,
  temporaryFolder,
  writeSampleFolder,
} from './sampleFolder.js';

/** SANTONG_KILLS=300 is the long run (npm run fuzz); here fewer, the same way. */
const kills = Number(process.env['SANTONG_KILLS'] ?? 40);
const today = '2026-11-24';

interface Case {
  args: string[];
  folder: string;
  /** what the catalogue says before and after a run, as loading sees it */
  before: string;
  after: string;
  /** the folder after a whole run, byte by byte */
  whole: string;
  milliseconds: number;
}

const told = ({ directory, lists, ledger }: Catalogue): string =>
  JSON.stringify([
    directory.map(({ values }) => values),
    lists.map(({ entries }) => entries.map(({ own }) => own)),
    ledger,
  ]);
const cases: Case[] = [];
let template = '';
let coded = '';

const prepare = async (folder: string, args: string[]): Promise<Case> => {
  const copy = copyFolder(folder, 'whole');
  const before = told((await loadCatalogue(folder)).catalogue);
  const started = performance.now();
  const result = await santong('encode', ...args, '-C', copy, '--date', today, '--quiet');
  expect(result).toMatchObject({ code: 0, stderr: '' });
  const found = {
    args,
    folder,
    before,
    after: told((await loadCatalogue(copy)).catalogue),
    whole: digestOf(copy),
    milliseconds: performance.now() - started,
  };
  expect(found.after).not.toBe(found.before);
  removeFolder(copy);
  return found;
};

beforeAll(async () => {
  process.env['SANTONG_CACHE'] = 'off';
  template = temporaryFolder('crash');
  writeSampleFolder(template, 8, 5);
  coded = copyFolder(template, 'coded');
  expect((await santong('encode', '-C', coded, '--date', today)).code).toBe(0);
  removeFolder(join(coded, '.santong'));
  cases.push(
    await prepare(template, []),
    await prepare(coded, ['split', '410109003W00', '--into', '甲', '乙']),
  );
});
afterAll(() => {
  removeFolder(template);
  removeFolder(coded);
});

/** Half of the kills fall anywhere in the run, half right after it began to write. */
const killSomewhere = async (one: Case, root: string, aimed: boolean): Promise<void> => {
  const child = start(['encode', ...one.args, '-C', root, '--date', today, '--quiet']);
  const end = ended(child);
  if (aimed) {
    const staged = () =>
      existsSync(join(root, '.santong')) &&
      readdirSync(join(root, '.santong')).some(
        (name) => name.startsWith('staging-') || name === 'journal.json',
      );
    const deadline = performance.now() + 20_000;
    while (!staged() && child.exitCode === null && performance.now() < deadline)
      await new Promise((resolve) => setImmediate(resolve));
    await new Promise((resolve) => setTimeout(resolve, Math.random() * 12));
  } else await new Promise((resolve) => setTimeout(resolve, Math.random() * one.milliseconds * 1.2));
  child.kill('SIGKILL');
  await end;
};

/** What the next run does first, and the same change again when it had not been made. */
const runAgain = async (one: Case, root: string): Promise<string[]> => {
  const said: string[] = [];
  await withLock(
    root,
    async () => {
      const loaded = await loadCatalogue(root);
      if (told(loaded.catalogue) === one.after) return;
      const next =
        one.args[0] === 'split'
          ? split(loaded.catalogue, '410109003W00', ['甲', '乙'], { today })
          : planEncoding(loaded.catalogue, { today });
      await saveCatalogue(loaded, { ...loaded.catalogue, ...next.catalogue });
    },
    { wait: 5, tell: ({ zh }) => said.push(zh) },
  );
  return said;
};

test(
  `killed at ${kills} moments, a catalogue is as before or as after, and the next run mends what is left`,
  async () => {
    const outcomes = { before: 0, after: 0, mended: 0 };
    const killOnce = async (i: number): Promise<void> => {
      const one = cases[Math.floor(i / 4) % 2] as Case;
      const root = copyFolder(one.folder, 'kill');
      await killSomewhere(one, root, i % 4 >= 2);
      const seen = told((await loadCatalogue(root)).catalogue);
      expect(seen === one.before || seen === one.after).toBe(true);
      outcomes[seen === one.before ? 'before' : 'after']++;
      const leftovers = existsSync(join(root, '.santong')) ? readdirSync(join(root, '.santong')) : [];
      const torn = leftovers.some((name) => name.startsWith('staging-') || name === 'journal.json');
      const said = await runAgain(one, root);
      if (torn) {
        outcomes.mended++;
        expect(said.join()).toMatch(/已补写完成|已清理/);
      }
      if (leftovers.includes('lock')) expect(said.join()).toContain('已接管');
      expect(digestOf(root)).toBe(one.whole);
      expect(
        readdirSync(join(root, '.santong')).filter((name) => !['.gitignore', 'generation'].includes(name)),
      ).toEqual([]);
      removeFolder(root);
    };
    // two at a time: while one program starts, the other is killed
    const hand = async (first: number) => {
      for (let i = first; i < kills; i += 2) await killOnce(i);
    };
    await Promise.all([hand(0), hand(1)]);
    console.info(
      `kills ${kills}: as before ${outcomes.before}, as after ${outcomes.after}, leftovers mended ${outcomes.mended}`,
    );
    // the kills really fell into the writing, not only before and after it
    expect(outcomes.mended).toBeGreaterThan(0);
  },
  kills * 5_000 + 60_000,
);
