import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright-core';

/** The single page as `npm run build` (run by `pretest`) made it. */
const built = fileURLToPath(new URL('../../../dist/web/santong.html', import.meta.url));
export const example = fileURLToPath(
  new URL('../../../examples/清丰县政务服务事项清单.xlsx', import.meta.url),
);

/** A real Chromium (npm package @sparticuz/chromium), or nothing where it does not start. */
export const launch = async (): Promise<Browser | undefined> => {
  if (!existsSync(built)) throw new Error('dist/web/santong.html is missing: npm run build');
  try {
    const { default: chromium } = await import('@sparticuz/chromium');
    const { chromium: playwright } = await import('playwright-core');
    const executablePath = await chromium.executablePath();
    // one process dies with its first page; a page that needs weaker security shall not pass here
    const weaker = ['--single-process', '--disable-web-security', '--allow-running-insecure-content'];
    const args = chromium.args.filter((arg) => !weaker.includes(arg));
    return await playwright.launch({ args, executablePath, headless: true });
  } catch (error) {
    console.warn(`Chromium does not start here, page tests skipped: ${String(error).split('\n')[0]}`);
    return undefined;
  }
};

export interface Walk {
  page: Page;
  /** what the page loaded from elsewhere */
  foreign: string[];
  /** errors it made and said in its console */
  faults: string[];
  /** what axe has to say about the page as it stands now, and whether it can be scrolled sideways */
  violations(): Promise<string[]>;
  close(): Promise<void>;
}

export interface Look {
  dark?: boolean;
  /** 1366 × 768 at 125 % Windows scaling */
  scaled?: boolean;
  /** what the page takes for today, YYYY-MM-DD */
  today?: string;
}

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** The single page from file://, in a browser that has never seen it. */
export const walkInto = async (browser: Browser, room: string, look: Look = {}): Promise<Walk> => {
  const context = await browser.newContext({
    viewport: look.scaled === true ? { width: 1093, height: 614 } : { width: 1366, height: 768 },
    colorScheme: look.dark === true ? 'dark' : 'light',
    acceptDownloads: true,
    // colours are judged where they come to rest
    reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  if (look.today !== undefined) await page.clock.setFixedTime(`${look.today}T10:00:00`);
  const address = `${pathToFileURL(built).href}#${room}`;
  const foreign: string[] = [];
  const faults: string[] = [];
  page.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith('blob:') && !url.startsWith('data:') && !address.startsWith(url)) foreign.push(url);
  });
  page.on('pageerror', (error) => faults.push(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(message.text());
  });
  await page.goto(address);
  await page.waitForSelector('.room-head');
  return {
    page,
    foreign,
    faults,
    async violations() {
      // the page's own policy forbids foreign scripts; this goes in through the debugger
      await page.evaluate(axe);
      return page.evaluate(async () => {
        const { run } = (
          globalThis as unknown as {
            axe: { run(): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
          }
        ).axe;
        const found = (await run()).violations.map((v) => `${v.id} ${v.nodes[0]?.html ?? ''}`);
        const wide = document.documentElement.scrollWidth - innerWidth;
        return wide > 0 ? [...found, `the page scrolls ${wide} px sideways`] : found;
      });
    },
    close: () => context.close(),
  };
};

/** Keep a picture when SANTONG_SHOTS names a folder. */
export const shot = async (page: Page, name: string): Promise<void> => {
  const to = process.env['SANTONG_SHOTS'];
  if (to !== undefined) await page.screenshot({ path: join(to, `${name}.png`) });
};
