import { existsSync, readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Browser, Download, Page } from 'playwright-core';

export { launch } from '../chromium.js';

/** santong.html in a real Chromium, opened from the disk: what the walks through the rooms share. */
export const single = fileURLToPath(new URL('../../dist/web/santong.html', import.meta.url));

/** what “today” is on the page; the command line gets it with --date */
export const today = '2026-11-29';

export interface Workbench {
  page: Page;
  /** addresses asked for; the page itself, blobs and data are its own */
  strange: string[];
  /** errors on the console and thrown */
  faults: string[];
}

export interface Look {
  width?: number;
  height?: number;
  dark?: boolean;
  /** the machine's own day: a day given by Playwright comes as a script, which a frame without scripts refuses aloud */
  ownDay?: boolean;
}

/** A visit of its own: nothing of an earlier one is kept. */
export const openWorkbench = async (browser: Browser, room: string, look: Look = {}): Promise<Workbench> => {
  if (!existsSync(single)) throw new Error(`${single} is not built: npm run build`);
  const { width = 1366, height = 768, dark = false, ownDay = false } = look;
  const context = await browser.newContext({
    viewport: { width, height },
    colorScheme: dark ? 'dark' : 'light',
    acceptDownloads: true,
    // colours are judged where they come to rest
    reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  if (!ownDay) await page.clock.setFixedTime(`${today}T10:00:00`);
  const strange: string[] = [];
  const faults: string[] = [];
  const own = pathToFileURL(single).href;
  page.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith(own) && !/^(blob|data):/.test(url)) strange.push(url);
  });
  page.on('pageerror', (error) => faults.push(String(error)));
  page.on('console', (message) => message.type() === 'error' && faults.push(message.text()));
  await page.goto(`${own}#${room}`);
  await page.waitForSelector('.room:not([hidden]) .room-head');
  return { page, strange, faults };
};

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

interface AxeRun {
  run(): Promise<{ violations: { id: string; nodes: { html: string; failureSummary?: string }[] }[] }>;
}

/** What axe finds on the page as it stands; empty is what we want. */
export const violations = async (page: Page): Promise<string[]> => {
  // the page's own policy forbids foreign scripts; this goes in through the debugger
  await page.evaluate(axe);
  return page.evaluate(async () => {
    const { violations: found } = await (globalThis as unknown as { axe: AxeRun }).axe.run();
    return found.map(({ id, nodes }) => `${id} ${nodes[0]?.html ?? ''} ${nodes[0]?.failureSummary ?? ''}`);
  });
};

/** Nothing may stand beyond the right edge. */
export const overflows = (page: Page): Promise<boolean> =>
  page.evaluate(() =>
    [document.documentElement, ...document.querySelectorAll('.room:not([hidden]) .room-body')].some(
      (box) => box.scrollWidth > box.clientWidth,
    ),
  );

/** The bytes that an action downloads, and the name they are saved under. */
export const downloaded = async (
  page: Page,
  action: () => Promise<unknown>,
): Promise<{ name: string; bytes: Buffer }> => {
  const [download] = await Promise.all([page.waitForEvent('download'), action()]);
  const file: Download = download;
  return { name: file.suggestedFilename(), bytes: await readFile(await file.path()) };
};

/** Files dropped in the room that is open. */
export const drop = async (page: Page, files: { name: string; bytes: Uint8Array }[]): Promise<void> => {
  await page.setInputFiles(
    '.room:not([hidden]) input[type=file]',
    files.map(({ name, bytes }) => ({ name, mimeType: '', buffer: Buffer.from(bytes) })),
  );
};

/** With SANTONG_SHOTS=<folder> the walks leave pictures of what they saw. */
export const shot = async (page: Page, name: string): Promise<void> => {
  const to = process.env['SANTONG_SHOTS'];
  if (to !== undefined) await page.screenshot({ path: join(to, `${name}.png`) });
};
