import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import chromiumFiles from '@sparticuz/chromium';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { OutputFiles } from '../../src/core/exporters/output.js';
import { siteFiles } from '../../src/core/exporters/portal/site/files.js';
import { publishedItems } from '../../src/core/exporters/published.js';
import { embeddedCatalogue, loadCatalogue } from '../../src/node/load.js';
import { date } from './sample.js';

const axe = readFileSync(
  fileURLToPath(new URL('../../node_modules/axe-core/axe.min.js', import.meta.url)),
  'utf8',
);

let browser: Browser | undefined;
let page: Page;
let root = '';
let files: OutputFiles = new Map();
/** what a page said or asked for that it should not */
const trouble: string[] = [];

const at = (path: string): string => `${pathToFileURL(join(root, 'a folder', '站点')).href}/${path}`;

const violations = async (rules?: string[]): Promise<string[]> => {
  await page.evaluate(axe);
  return page.evaluate(async (only) => {
    type Axe = { run(options: object): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
    const { axe } = globalThis as unknown as { axe: Axe };
    const { violations } = await axe.run(only === undefined ? {} : { runOnly: only });
    return violations.map((v) => `${v.id}: ${v.nodes[0]?.html.slice(0, 120) ?? ''}`);
  }, rules);
};

beforeAll(async () => {
  const { catalogue } = await loadCatalogue(embeddedCatalogue());
  root = mkdtempSync(join(tmpdir(), 'santong-site-'));
  files = new Map(siteFiles({ catalogue, items: publishedItems(catalogue, { date }), date }));
  for (const [path, content] of files) {
    const file = join(root, 'a folder', '站点', path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, content);
  }
  browser = await chromium.launch({
    executablePath: await chromiumFiles.executablePath(),
    // one process for all pages would end the browser with its first page
    args: chromiumFiles.args.filter((a) => a !== '--single-process'),
    headless: true,
  });
  // axe is put into the page by the test, not by the site: only for it the policy is lifted
  const context = await browser.newContext({ bypassCSP: true });
  page = await context.newPage();
  page.on('console', (m) => {
    if (m.type() === 'error' || m.type() === 'warning') trouble.push(m.text());
  });
  page.on('pageerror', (e) => trouble.push(e.message));
  page.on('request', (r) => {
    if (!r.url().startsWith(pathToFileURL(root).href) && !r.url().startsWith('data:')) trouble.push(r.url());
  });
}, 60_000);

afterAll(async () => {
  await browser?.close();
  if (existsSync(root)) rmSync(root, { recursive: true });
});

describe('the portal site in a browser, from a disk', () => {
  it('its own policy stops nothing of its own', async () => {
    const strict = await browser?.newPage();
    if (strict === undefined) throw new Error('no browser');
    const said: string[] = [];
    strict.on('console', (m) => said.push(m.text()));
    strict.on('pageerror', (e) => said.push(e.message));
    await strict.goto(at('index.html'));
    await strict.fill('#q', '身份证');
    expect(await strict.locator('#list .name').count()).toBeGreaterThan(0);
    expect(await strict.evaluate(() => getComputedStyle(document.body).marginTop)).toBe('0px');
    // the policy is in force: markup that came in by accident could not run
    const ran = await strict.evaluate(() => {
      const script = document.createElement('script');
      script.textContent = 'window.broken = true';
      document.body.append(script);
      return 'broken' in window;
    });
    expect(ran).toBe(false);
    expect(said.filter((s) => !s.includes('inline script'))).toEqual([]);
    await strict.close();
  }, 30_000);

  it.each([
    ['a whole word', '居民身份证', /居民身份证/],
    ['part of a word', '份证补', /居民身份证补领/],
    ['pinyin initials', 'sfz', /身份证/],
    ['initials from the start', 'jmsfzhl', /居民身份证换领/],
    ['whole syllables', 'shenfenzheng', /身份证/],
    ['as people say it', '我要办身份证', /身份证/],
    ['two words', '身份证 换领', /居民身份证换领/],
  ])('search finds by %s', async (_, query, wanted) => {
    await page.goto(at('index.html'));
    await page.fill('#q', query);
    expect(await page.locator('#list .name').first().textContent()).toMatch(wanted);
    expect(await page.locator('#count').textContent()).toContain('找到');
  });

  it('says what to do when nothing is found, and browses again when the box is empty', async () => {
    await page.goto(at('index.html'));
    await page.fill('#q', '月球驾照zzzz');
    expect(await page.locator('#count').textContent()).toContain('没有找到');
    await page.fill('#q', '');
    expect(await page.locator('#browse').isVisible()).toBe(true);
  });

  it('a result leads by keyboard to its guide, the guide to print and comparison', async () => {
    await page.goto(at('index.html'));
    await page.keyboard.press('/');
    await page.keyboard.type('身份证换领');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.waitForSelector('.guide');
    expect(await page.locator('h1').textContent()).toContain('居民身份证换领');
    expect(await page.locator('section h2').allTextContents()).toEqual(
      expect.arrayContaining(['设定依据', '申请材料', '办理流程', '办理时限', '监督投诉渠道']),
    );
    const printed = await page.evaluate(() => {
      let times = 0;
      window.print = () => {
        times++;
      };
      document.getElementById('print')?.click();
      return times;
    });
    expect(printed).toBe(1);
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('header.top').isVisible()).toBe(false);
    expect(await page.locator('#materials').isVisible()).toBe(true);
    await page.emulateMedia({ media: 'screen' });
    const data = JSON.parse(
      (await page.locator('script[type="application/ld+json"]').textContent()) ?? '{}',
    ) as Record<string, unknown>;
    expect(data['@type']).toBe('GovernmentService');
    await page.getByRole('link', { name: /比较/ }).click();
    expect(await page.locator('table tbody tr').count()).toBeGreaterThan(1);
  });

  it('browses by division to a guide, and from any page back to the search', async () => {
    await page.goto(at('index.html'));
    await page
      .locator('#divisions')
      .getByRole('link', { name: /清丰县/ })
      .first()
      .click();
    await page.locator('.items .name').first().click();
    await page.waitForSelector('.guide');
    await page.fill('#mini', '营业执照');
    await page.keyboard.press('Enter');
    await page.waitForSelector('#list .name');
    expect(page.url()).toContain('index.html');
    expect(await page.inputValue('#q')).toBe('营业执照');
  });

  it('large print stays on the next page', async () => {
    await page.goto(at('index.html'));
    await page.click('#large');
    await page.goto(at('map.html'));
    expect(await page.evaluate(() => document.documentElement.classList.contains('large'))).toBe(true);
    await page.click('#large');
  });

  it('axe finds nothing: front page, results, map, lists, guide, comparison, a narrow screen', async () => {
    await page.emulateMedia({ colorScheme: 'light' });
    await page.goto(at('index.html'));
    await page.fill('#q', '身份证');
    expect(await violations()).toEqual([]);
    const guide = (await page.locator('#list .name').first().getAttribute('href')) ?? '';
    await page.goto(at(guide));
    const comparison = (await page.getByRole('link', { name: /比较/ }).getAttribute('href')) ?? '';
    for (const path of ['index.html', 'd/410922.html', guide, comparison.replace('../', '')]) {
      await page.goto(at(path));
      expect(await violations(), path).toEqual([]);
    }
    await page.emulateMedia({ colorScheme: 'dark' });
    for (const path of ['index.html', guide]) {
      await page.goto(at(path));
      expect(await violations(['color-contrast']), `${path} in the dark`).toEqual([]);
    }
    await page.setViewportSize({ width: 360, height: 740 });
    await page.goto(at(guide));
    expect(await violations()).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
    await page.setViewportSize({ width: 1280, height: 800 });
    await page.emulateMedia({ colorScheme: 'light' });
  }, 60_000);

  it('no link leads nowhere, no page is heavy', () => {
    const broken: string[] = [];
    for (const [path, content] of files) {
      if (!path.endsWith('.html')) continue;
      const html = String(content);
      const ids = new Set([...html.matchAll(/ id="([^"]+)"/g)].map((m) => m[1]));
      for (const [, href = ''] of html.matchAll(/ (?:href|src)="([^"]+)"/g)) {
        if (/^(https?:|data:)/.test(href)) continue;
        const [target = '', anchor] = href.split('#');
        const file = target === '' ? path : new URL(target, `file:///${path}`).pathname.slice(1);
        if (!files.has(file)) broken.push(`${path} → ${href}`);
        else if (anchor !== undefined && target === '' && !ids.has(anchor)) broken.push(`${path} → ${href}`);
      }
    }
    expect(broken).toEqual([]);
    for (const [path, content] of files)
      if (path.endsWith('.html'))
        expect(new TextEncoder().encode(String(content)).length, path).toBeLessThan(60_000);
  });

  it('nothing was said on the console, nothing asked of a network', () => {
    expect(trouble).toEqual([]);
  });
});
