/**
 * Claims of the workbench (issue H): a list with more than 100,000 findings is checked in santong.html, opened from the disk in a
 * real Chromium. First paint after the data, frames while scrolling (from the browser's own trace), memory of the page's process.
 */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import chromium from '@sparticuz/chromium';
import { chromium as playwright } from 'playwright-core';
import { faultyList } from './_workbenchList.mjs';

const single = pathToFileURL(fileURLToPath(new URL('../../dist/web/santong.html', import.meta.url))).href;
const room = '.room:not([hidden])';

/** Before the page runs: the moment at which the engine's answer to `check` has come, and that of the first painted row. */
const watch = () => {
  const Own = globalThis.Worker;
  globalThis.Worker = class extends Own {
    constructor(...args) {
      super(...args);
      this.addEventListener('message', ({ data }) => {
        if (data?.value?.byRule === undefined) return;
        const came = performance.now();
        const look = () => {
          if (document.querySelector('.finding-line') === null) requestAnimationFrame(look);
          else requestAnimationFrame(() => setTimeout(() => (globalThis.painted = performance.now() - came)));
        };
        look();
      });
    }
  };
};

/** Resident memory of a process now and at its peak, MB. */
const residentOf = (pid) => {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8');
  const mb = (field) => Number(new RegExp(`${field}:\\s+(\\d+)`).exec(status)?.[1] ?? 0) / 1024;
  return { now: mb('VmRSS'), peak: mb('VmHWM') };
};

/** The processes that run the page and its Worker. */
const renderers = async (browser) => {
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  await session.detach();
  return processInfo.filter(({ type }) => type === 'renderer').map(({ id }) => id);
};

const scrollSeconds = 4;

/** Frames drawn a second while the list is scrolled with the wheel, as the trace of the browser has them. */
const framesOf = async (browser, page) => {
  const list = await page.locator(`${room} .long-list`).boundingBox();
  await page.mouse.move(list.x + list.width / 2, list.y + list.height / 2);
  await browser.startTracing(page, {
    categories: ['disabled-by-default-devtools.timeline.frame', 'devtools.timeline.frame'],
  });
  const started = performance.now();
  while (performance.now() - started < scrollSeconds * 1000) {
    await page.mouse.wheel(0, 240);
    await page.waitForTimeout(12);
  }
  const seconds = (performance.now() - started) / 1000;
  const { traceEvents } = JSON.parse((await browser.stopTracing()).toString('utf8'));
  return traceEvents.filter(({ name }) => name === 'DrawFrame').length / seconds;
};

export const run = async ({ scale }) => {
  const rows = Math.round(20_000 * scale);
  const folder = mkdtempSync(join(tmpdir(), 'santong-workbench-'));
  const weaker = ['--single-process', '--disable-web-security', '--allow-running-insecure-content'];
  const browser = await playwright.launch({
    executablePath: await chromium.executablePath(),
    args: chromium.args.filter((arg) => !weaker.includes(arg)),
    headless: true,
  });
  try {
    const path = join(folder, 'list.csv');
    writeFileSync(path, faultyList(rows));
    const page = await browser.newPage({ viewport: { width: 1366, height: 768 } });
    await page.addInitScript(watch);
    await page.goto(`${single}#check`);
    await page.waitForSelector(`${room} .room-head`);
    await page.setInputFiles(`${room} input[type=file]`, path);
    await page.waitForFunction(
      () => document.querySelectorAll('.room:not([hidden]) .task-bar option').length > 1,
      undefined,
      { timeout: 120_000 },
    );
    await page.click(`${room} .task-bar button:text-is("核查")`);
    await page.waitForFunction(() => globalThis.painted !== undefined, undefined, { timeout: 300_000 });
    const painted = (await page.evaluate(() => globalThis.painted)) / 1000;
    const count = Number(await page.locator(`${room} .long-row`).first().getAttribute('aria-setsize'));
    const frames = await framesOf(browser, page);
    const searched = performance.now();
    await page.fill(`${room} .search`, `第${rows}号`);
    await page.waitForFunction(
      (all) =>
        Number(document.querySelector('.room:not([hidden]) .long-row')?.getAttribute('aria-setsize')) < all,
      count,
    );
    const search = (performance.now() - searched) / 1000;
    const memory = (await renderers(browser)).map(residentOf);
    const now = Math.max(...memory.map((m) => m.now));
    const peak = Math.max(...memory.map((m) => m.peak));
    const of = `${count.toLocaleString('en-US')} 个问题`;
    const enough = count >= 100_000 * scale;
    return [
      { claim: '核：问题数', value: count, limit: 100_000 * scale, unit: '个（至少）', ok: enough },
      {
        claim: `核：${of}，结果到第一屏画出`,
        value: painted,
        limit: 1,
        unit: 's',
        ok: enough && painted <= 1,
      },
      {
        claim: `核：${of}，滚动`,
        value: frames,
        limit: 50,
        unit: '帧/s（至少）',
        ok: frames >= 50,
      },
      {
        claim: `核：${of}，页面和 Worker 的内存`,
        value: now,
        limit: 600,
        unit: 'MB',
        ok: now <= 600,
        note: `读表和核查时最高 ${peak.toFixed(0)} MB`,
      },
      { claim: `核：${of}里找一个词`, value: search, limit: 1, unit: 's', ok: search <= 1 },
    ];
  } finally {
    await browser.close();
    rmSync(folder, { recursive: true, force: true });
  }
};
