import { readFileSync, writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launch } from '../chromium.js';
import { runCli } from '../cli/runCli.js';

const hostile = [
  '<img src=x onerror=alert(1)>登记',
  '"><script>alert(2)</script>备案',
  '</script><base href=https://example.invalid/>核发',
  "' onmouseover=alert(3) x='许可",
];
const heading = '实施编码,事项名称,实施主体,承诺办结时限,受理条件,在线办理地址';
const code = (i: number): string => `11410922EXAMP0330A4${String(i).padStart(12, '0')}`;
const quoted = (cells: readonly string[]): string =>
  cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',');

/** Row `i` before and after: one in three waits longer, one in three less long, the rest has another condition. */
const rowsOf = (i: number, name: string): [string, string] => {
  const agency = i % 2 === 0 ? '甲县公安局' : '乙县公安局';
  const days = [10, 10, 10];
  const changed = [12, 8, 10];
  const row = (limit: number, condition: string) =>
    quoted([code(i), name, agency, `${limit}个工作日`, condition, `javascript:alert(${i})`]);
  return [
    row(days[i % 3] ?? 0, '年满18周岁'),
    row(changed[i % 3] ?? 0, i % 3 === 2 ? '年满16周岁' : '年满18周岁'),
  ];
};

/** The page of changes in a real Chromium (npm package @sparticuz/chromium), opened from file:// without a network. */
const browser = await launch();
const wait = 30_000;

describe.skipIf(browser === undefined)('page of changes', () => {
  let folder = '';
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'santong-changes-'));
  });
  afterAll(async () => {
    await browser?.close();
    await rm(folder, { recursive: true, force: true });
  });

  const write = async (name: string, many: number): Promise<string> => {
    const rows = Array.from({ length: many }, (_, i) => rowsOf(i, hostile[i] ?? `示例事项第${i}号`));
    const path = (end: string) => join(folder, `${name}${end}`);
    writeFileSync(path('-原.csv'), `${[heading, ...rows.map(([before]) => before)].join('\n')}\n`);
    writeFileSync(path('-现.csv'), `${[heading, ...rows.map(([, after]) => after)].join('\n')}\n`);
    const { code: exit, err } = await runCli([
      'diff',
      path('-原.csv'),
      path('-现.csv'),
      '--format',
      'html',
      '--fail-on',
      'never',
      '-o',
      path('.html'),
    ]);
    expect([exit, err]).toEqual([0, expect.not.stringContaining('✗')]);
    return pathToFileURL(path('.html')).href;
  };

  const open = async (
    address: string,
    dark = false,
  ): Promise<{ page: Page; loads: string[]; faults: string[] }> => {
    const page = await browser!.newPage({
      viewport: { width: 1366, height: 768 },
      colorScheme: dark ? 'dark' : 'light',
    });
    const loads: string[] = [];
    const faults: string[] = [];
    page.on('request', (request) => loads.push(request.url()));
    page.on('pageerror', (error) => faults.push(String(error)));
    page.on('dialog', (dialog) => faults.push(`dialog ${dialog.message()}`));
    page.on('console', (message) => message.type() === 'error' && faults.push(message.text()));
    await page.goto(address);
    await page.waitForSelector('form:not([hidden])');
    return { page, loads, faults };
  };

  const shown = (page: Page) => page.locator('#shown').textContent();
  const visible = (page: Page) => page.locator('article:visible').count();

  it('filters by impact, kind, element, agency and text, together; clears', { timeout: wait }, async () => {
    const { page, loads, faults } = await open(await write('filters', 60));
    const shows = async (expected: number) => {
      await expect.poll(() => shown(page)).toBe(String(expected));
      expect(await visible(page)).toBe(expected);
    };
    await shows(60);
    await page.selectOption('[name=impact]', 'burden');
    await shows(20);
    expect(await page.locator('section.impact:visible').count()).toBe(1);
    await page.selectOption('[name=agency]', { label: '甲县公安局' });
    await shows(10);
    await page.fill('[name=text]', '第12号');
    await shows(1);
    expect(await page.locator('article:visible').textContent()).toContain('10个工作日延长为12个工作日');
    await page.click('button[type=reset]');
    await shows(60);
    await page.selectOption('[name=element]', 'conditions');
    await shows(20);
    await page.selectOption('[name=kind]', 'promised-limit-shorter');
    await shows(0);
    await page.keyboard.press('Enter');
    expect(page.url()).not.toContain('?');
    expect(loads).toHaveLength(1);
    expect(faults).toEqual([]);
    await page.close();
  });

  it('shows both sides with what differs marked, hostile names as text', { timeout: wait }, async () => {
    const { page, loads, faults } = await open(await write('nasty', 8));
    for (const name of hostile) expect(await page.locator('main').textContent()).toContain(name);
    expect(
      await page.locator('img, base, iframe, script:not(body > script), a[href], [onmouseover]').count(),
    ).toBe(0);
    const both = page.locator('article', { hasText: '年满16周岁' }).first();
    expect(await both.locator('del').allTextContents()).toEqual(['18']);
    expect(await both.locator('ins').allTextContents()).toEqual(['16']);
    await page.locator('main').hover();
    expect(loads).toHaveLength(1);
    expect(faults).toEqual([]);
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('form').isVisible()).toBe(false);
    await page.close();
  });

  it('has no violation that axe knows, light, dark and on a narrow screen', { timeout: wait }, async () => {
    const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
    const address = await write('axe', 30);
    for (const [dark, width] of [
      [false, 1366],
      [true, 1366],
      [false, 380],
    ] as const) {
      const { page } = await open(address, dark);
      await page.setViewportSize({ width, height: 768 });
      expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
      // the page's own policy forbids foreign scripts; this goes in through the debugger
      await page.evaluate(axe);
      const violations = await page.evaluate(async () => {
        const run = (
          globalThis as unknown as {
            axe: { run(): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
          }
        ).axe;
        return (await run.run()).violations.map((v) => `${v.id} ${v.nodes[0]?.html ?? ''}`);
      });
      expect(violations).toEqual([]);
      await page.close();
    }
  });

  it('opens 3,000 changes and answers a search', { timeout: wait * 2 }, async () => {
    const address = await write('many', 3000);
    const start = performance.now();
    const { page } = await open(address);
    const opened = performance.now() - start;
    const typed = performance.now();
    await page.fill('[name=text]', '第2900号');
    await expect.poll(() => shown(page)).toBe('1');
    console.info(
      `3,000 changes opened in ${Math.round(opened)} ms, search ${Math.round(performance.now() - typed)} ms`,
    );
    expect(opened).toBeLessThan(5000);
    await page.close();
  });
});
