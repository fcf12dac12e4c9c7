import { readFileSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { BrowserContext, Page } from 'playwright-core';
import { build, type Plugin } from 'vite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Engine, FileView } from '../../../../src/web/app/engine.js';
import type { Seen } from '../../../../src/web/app/worker/protocol.js';
import { launch } from '../../../chromium.js';
import { embedded, example, textsOf, today } from '../page.js';

/** The Worker in a real browser, from file://: what Node cannot show — IndexedDB, tabs, threads that are ended. */
declare global {
  var engine: Engine;
  var seen: Seen[];
}

const browser = await launch();

const bundle = async (): Promise<string> => {
  const files = [...(await textsOf(embedded))].map(([path, text]) => ({ path, text }));
  const host: Plugin = {
    name: 'host',
    resolveId: (id) => (id === 'virtual:host' ? '\0virtual:host' : undefined),
    load: (id) =>
      id === '\0virtual:host'
        ? `export const embedded = ${JSON.stringify(files)}; export const example = { name: '', base64: '' };`
        : undefined,
  };
  const app = (path: string) => fileURLToPath(new URL(`../../../../src/web/app/${path}`, import.meta.url));
  const result = await build({
    configFile: false,
    logLevel: 'silent',
    plugins: [host],
    worker: { format: 'iife', plugins: () => [host] },
    resolve: { alias: { './startWorker.js': app('worker/startInlineWorker.ts') } },
    build: {
      write: false,
      minify: false,
      target: 'es2023',
      lib: {
        entry: fileURLToPath(new URL('./entry.ts', import.meta.url)),
        formats: ['iife'],
        name: 'page',
      },
    },
  });
  const [output] = Array.isArray(result) ? result : [result];
  const chunk = output && 'output' in output ? output.output.find((o) => o.type === 'chunk') : undefined;
  if (chunk?.type !== 'chunk') throw new Error('no bundle');
  return chunk.code;
};

describe.skipIf(browser === undefined)('the Worker in Chromium, from file://', () => {
  let folder = '';
  let address = '';
  let context: BrowserContext;
  const faults: string[] = [];
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'santong-worker-'));
    await writeFile(join(folder, 'page.js'), await bundle());
    await writeFile(
      join(folder, 'page.html'),
      '<!doctype html><meta charset="utf-8"><script src="page.js"></script>',
    );
    address = pathToFileURL(join(folder, 'page.html')).href;
    context = await browser!.newContext();
  }, 120_000);
  afterAll(async () => {
    await browser?.close();
    await rm(folder, { recursive: true, force: true });
  });
  const open = async (): Promise<Page> => {
    const page = await context.newPage();
    page.on('pageerror', (error) => faults.push(String(error)));
    page.on('console', (message) => message.type() === 'error' && faults.push(message.text()));
    await page.goto(address);
    return page;
  };
  const opened = (page: Page) => page.evaluate((date) => globalThis.engine.open('zh', date), today);
  const add = (page: Page, bytes: Uint8Array, name: string): Promise<FileView> =>
    page.evaluate(
      ([content, name]) => {
        const bytes = Uint8Array.from(atob(content!), (c) => c.charCodeAt(0));
        return globalThis.engine.addFile(new File([bytes], name!));
      },
      [Buffer.from(bytes).toString('base64'), name] as const,
    );

  it('takes a list in, keeps desk and catalogue over a reload, and tells the other tab', async () => {
    const one = await open();
    const first = await opened(one);
    expect(first.catalogue).toMatchObject({ host: 'page', division: '410900' });
    const two = await open();
    await opened(two);
    const file = await add(one, readFileSync(example), '清丰.xlsx');
    expect(file.records).toBeGreaterThan(5);
    await expect
      .poll(() => two.evaluate(() => globalThis.seen.at(-1)?.files?.map(({ name }) => name)))
      .toEqual(['清丰.xlsx']);
    const { view, written } = await one.evaluate(
      (id) => globalThis.engine.intake([id], { as: 'list', division: '410922' }),
      file.id,
    );
    expect(written.ok).toBe(true);
    expect(view.added).toBeGreaterThan(0);
    await expect
      .poll(() => two.evaluate(() => globalThis.seen.findLast((s) => s.catalogue)?.catalogue?.entries))
      .toBe(written.ok ? written.catalogue.entries : -1);
    await one.reload();
    const again = await opened(one);
    expect(again.catalogue.entries).toBe(written.ok ? written.catalogue.entries : -1);
    expect(again.files.map(({ name, records }) => [name, records])).toEqual([['清丰.xlsx', file.records]]);
    expect(again.steps.map(({ undone }) => undone)).toEqual([false, false]);
    expect(faults).toEqual([]);
  }, 60_000);
  it('reads an old format in a thread of its own', async () => {
    const XLSX = await import('xlsx');
    const sheet = XLSX.utils.aoa_to_sheet([
      ['事项名称', '承诺时限', '实施主体'],
      ['旧格式的登记', '5', '清丰县公安局'],
    ]);
    const book = XLSX.utils.book_new(sheet, '清单');
    const bytes = new Uint8Array(XLSX.write(book, { type: 'array', bookType: 'biff8' }) as ArrayBuffer);
    const page = await open();
    await opened(page);
    const file = await add(page, bytes, '旧.xls');
    expect(file.trouble).toBeUndefined();
    expect(file).toMatchObject({ kind: 'xls', records: 1 });
    expect(page.workers().length).toBe(1);
    expect(faults).toEqual([]);
  }, 60_000);
  it('gives up a call while it runs', async () => {
    const page = await open();
    await opened(page);
    const outcome = await page.evaluate(async () => {
      const controller = new AbortController();
      const files = (await globalThis.engine.open('zh', '2026-11-29')).files.map(({ id }) => id);
      const running = globalThis.engine.queue(
        files,
        { as: 'list' },
        {
          signal: controller.signal,
          progress: () => controller.abort(),
        },
      );
      const said = await running.then(
        () => 'done',
        (error: DOMException) => error.name,
      );
      return [said, (await globalThis.engine.elements()).length > 50] as const;
    });
    expect(outcome).toEqual(['AbortError', true]);
  }, 60_000);
});
