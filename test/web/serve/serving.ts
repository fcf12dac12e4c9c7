import { type ChildProcess, spawn } from 'node:child_process';
import { cp, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { embeddedCatalogue } from '../../../src/node/load.js';
import { type Ran, runCli } from '../../cli/runCli.js';
import { today } from '../browserPage.js';

/** `santong serve` as a person starts it, a real browser on its link, and the command line on a copy of the same catalogue. */
const bin = fileURLToPath(new URL('../../../bin/santong.js', import.meta.url));
export const exampleName = '清丰县政务服务事项清单.xlsx';
export const example = fileURLToPath(new URL(`../../../examples/${exampleName}`, import.meta.url));

export interface Served {
  /** folder of this test, gone at the end */
  folder: string;
  /** the catalogue that is served */
  root: string;
  /** a link nobody has used */
  link(): Promise<string>;
  stop(): Promise<void>;
}

export const copyCatalogue = (to: string): Promise<void> =>
  cp(embeddedCatalogue(), to, { recursive: true, filter: (path) => !path.includes('.santong') });

const lineAfter = (child: ChildProcess, seen: () => string, before: string): Promise<string> =>
  new Promise((resolve, reject) => {
    const last = () => seen().trim().split('\n').at(-1) ?? '';
    const look = () => {
      if (!seen().endsWith('\n') || last() === before) return;
      child.stdout?.off('data', look);
      resolve(last());
    };
    child.stdout?.on('data', look);
    child.once('close', (code) => reject(new Error(`santong serve ended with ${code}`)));
    look();
  });

/** `prepare` may change the catalogue before it is served; `at` is a folder of a fixed name. */
export const serve = async (
  args: readonly string[] = [],
  prepare: (root: string) => Promise<void> = async () => {},
  at?: string,
): Promise<Served> => {
  const folder = at ?? (await mkdtemp(join(tmpdir(), 'santong-serve-page-')));
  const root = join(folder, '目录');
  await copyCatalogue(root);
  await prepare(root);
  const child = spawn(
    process.execPath,
    [bin, 'serve', '-C', root, '--no-open', '--port', '0', '--date', today, ...args],
    { stdio: ['pipe', 'pipe', 'ignore'] },
  );
  let out = '';
  child.stdout.setEncoding('utf8').on('data', (piece: string) => {
    out += piece;
  });
  let used = '';
  const ended = new Promise((done) => child.once('close', done));
  return {
    folder,
    root,
    async link() {
      if (used !== '') child.stdin.write('\n');
      used = await lineAfter(child, () => out, used);
      return used;
    },
    async stop() {
      child.kill('SIGKILL');
      await ended;
      await rm(folder, { recursive: true, force: true });
    },
  };
};

export interface Person {
  context: BrowserContext;
  page: Page;
  /** addresses asked for beyond the server itself */
  strange: string[];
  /** errors on the console and thrown */
  faults: string[];
}

const watched = (page: Page, origin: string): Person => {
  const person: Person = { context: page.context(), page, strange: [], faults: [] };
  page.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith(`${origin}/`) && !/^(blob|data):/.test(url)) person.strange.push(url);
  });
  page.on('pageerror', (error) => person.faults.push(String(error)));
  page.on('console', (message) => message.type() === 'error' && person.faults.push(message.text()));
  return person;
};

export const opened = (page: Page): Promise<unknown> =>
  page.waitForSelector('.room:not([hidden]) .room-head');

/** A browser of its own that comes in with a fresh link; `deaf`: the news of others' writes never reaches it. */
export const comeIn = async (
  browser: Browser,
  served: Served,
  room: string,
  { dark = false, deaf = false } = {},
): Promise<Person> => {
  const link = await served.link();
  const context = await browser.newContext({
    viewport: { width: 1366, height: 768 },
    colorScheme: dark ? 'dark' : 'light',
    acceptDownloads: true,
    reducedMotion: 'reduce',
  });
  // asked for and never answered: this person hears nothing of the others
  if (deaf) await context.route('**/api/events', () => {});
  const person = watched(await context.newPage(), new URL(link).origin);
  await person.page.goto(`${link}#${room}`);
  await opened(person.page);
  return person;
};

/** Another tab of the same browser. */
export const anotherTab = async ({ context, page }: Person, room: string): Promise<Person> => {
  const { origin } = new URL(page.url());
  const person = watched(await context.newPage(), origin);
  await person.page.goto(`${origin}/#${room}`);
  await opened(person.page);
  return person;
};

export const go = async (page: Page, room: string): Promise<void> => {
  await page.click(`.rail a[href="#${room}"]`);
  await page.waitForSelector(`.rail a[href="#${room}"][aria-current]`);
};

/** Every file of a catalogue by its path; what belongs to the machine is left out. */
export const treeOf = async (root: string): Promise<Record<string, string>> => {
  const entries = await readdir(root, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((e) => e.isFile())
    .map((e) => join(e.parentPath, e.name))
    .filter((path) => !/[\\/]\.(santong|git)[\\/]/.test(path))
    .sort();
  const read = async (path: string) => [relative(root, path), await readFile(path, 'latin1')] as const;
  return Object.fromEntries(await Promise.all(files.map(read)));
};

/** Paths that are not the same in both; whole files would drown a report. */
export const differing = async (one: string, other: string): Promise<string[]> => {
  const [left, right] = [await treeOf(one), await treeOf(other)];
  return [...new Set([...Object.keys(left), ...Object.keys(right)])].filter((p) => left[p] !== right[p]);
};

/** The command line on the same day; a refusal fails the test. */
export const cli = async (cwd: string, ...args: string[]): Promise<Ran> => {
  const ran = await runCli([...args, '--date', today, '--quiet'], { cwd });
  if (ran.code > 1) throw new Error(`santong ${args.join(' ')} → ${ran.code}\n${ran.err}`);
  return ran;
};
