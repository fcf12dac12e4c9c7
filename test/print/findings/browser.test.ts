import { readFileSync, writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Finding } from '../../../src/core/model/index.js';
import { printHtml } from '../../../src/core/reports/findings/html.js';
import { launch } from '../../chromium.js';
import { manyFindings, nastyFindings, reportOf, textOf } from './sample.js';

/** The findings page in a real Chromium (npm package @sparticuz/chromium), opened from file:// without a network. */
const browser = await launch();
const wait = 15_000;

describe.skipIf(browser === undefined)('findings page', () => {
  let folder = '';
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'santong-page-'));
  });
  afterAll(async () => {
    await browser?.close();
    await rm(folder, { recursive: true, force: true });
  });

  const write = (name: string, findings: readonly Finding[], max?: number): string => {
    const path = join(folder, `${name}.html`);
    writeFileSync(path, textOf(printHtml(reportOf(findings, max === undefined ? {} : { max }))));
    return pathToFileURL(path).href;
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
    page.on('console', (message) => message.type() === 'error' && faults.push(message.text()));
    await page.goto(address);
    await page.waitForSelector('tbody tr:not(.gap)');
    return { page, loads, faults };
  };

  const countText = (page: Page) => page.locator('#count').textContent();
  const firstRow = (page: Page) => page.locator('tbody tr:not(.gap)').first();
  const shot = async (page: Page, name: string) => {
    const to = process.env['SANTONG_SHOTS'];
    if (to !== undefined) await page.screenshot({ path: join(to, `${name}.png`) });
  };

  it('opens 50,000 findings in under 3 s and stays usable', { timeout: wait }, async () => {
    const address = write('many', manyFindings(50_000));
    const start = performance.now();
    const { page, loads, faults } = await open(address);
    const opened = performance.now() - start;
    console.info(`50,000 findings opened in ${Math.round(opened)} ms`);
    expect(opened).toBeLessThan(3000);
    expect(await countText(page)).toBe('显示 50000 条，共 50000 条');
    expect(await page.locator('tbody tr:not(.gap)').count()).toBeLessThan(400);

    await page.evaluate(() => {
      const box = document.getElementById('scroll')!;
      box.scrollTop = box.scrollHeight;
    });
    await page.waitForFunction(() =>
      [...document.querySelectorAll('tbody tr:not(.gap)')].some((tr) =>
        tr.textContent?.includes('示例事项第49997号许可'),
      ),
    );
    const last = page.locator('tbody tr', { hasText: '示例事项第49997号许可' });
    expect(await last.isVisible()).toBe(true);
    expect(await page.locator('tbody tr:not(.gap)').count()).toBeLessThan(400);

    const frames = await page.evaluate(async () => {
      const box = document.getElementById('scroll')!;
      box.scrollTop = 0;
      let longest = 0;
      let before = performance.now();
      for (let i = 0; i < 60; i++) {
        box.scrollTop += 700;
        await new Promise(requestAnimationFrame);
        const now = performance.now();
        longest = Math.max(longest, now - before);
        before = now;
      }
      return { longest, top: box.scrollTop };
    });
    console.info(`longest frame while scrolling ${Math.round(frames.longest)} ms`);
    expect(frames.longest).toBeLessThan(1500);
    expect(frames.top).toBeGreaterThan(30_000);

    const typed = performance.now();
    await page.fill('#text', '第4242号');
    await page.waitForFunction(() => document.getElementById('count')?.textContent?.startsWith('显示 1 条'));
    console.info(`search answered in ${Math.round(performance.now() - typed)} ms`);
    expect(performance.now() - typed).toBeLessThan(1500);
    expect(await firstRow(page).textContent()).toContain('示例事项第4242号许可');
    expect(loads).toEqual([address]);
    expect(faults).toEqual([]);
    await page.close();
  });

  it('filters by grade, division, agency, rule and text; sorts both ways; clears', {
    timeout: wait,
  }, async () => {
    const findings = manyFindings(600);
    const { page } = await open(write('filters', findings));
    const shows = async (expected: number) =>
      expect(await countText(page)).toBe(`显示 ${expected} 条，共 600 条`);

    await page.click('[data-grade="0"]');
    await shows(200);
    expect(await page.getAttribute('[data-grade="0"]', 'aria-pressed')).toBe('true');
    await page.selectOption('#division', { label: '示例甲县 410922（120）' });
    await shows(findings.filter((f) => f.severity === 'error' && f.division === '410922').length);
    const agency = findings.find((f) => f.severity === 'error' && f.division === '410922')!.agency!;
    const labels = await page.locator('#agency option').allTextContents();
    expect(labels.slice(1).every((label) => label.startsWith('示例甲县'))).toBe(true);
    await page.selectOption('#agency', { label: labels.find((label) => label.startsWith(agency))! });
    await shows(findings.filter((f) => f.severity === 'error' && f.agency === agency).length);
    await page.click('#clear');
    await shows(600);
    const rule = findings[0]!.rule;
    const ofRule = findings.filter((f) => f.rule === rule).length;
    const option = (await page.locator('#rule option').allTextContents()).find((label) =>
      label.includes(` ${rule}（`),
    );
    await page.selectOption('#rule', { label: option! });
    await shows(ofRule);
    await page.fill('#text', '没有这样的词');
    await page.waitForFunction(() => document.getElementById('count')?.textContent?.startsWith('没有符合'));
    await page.click('#clear');

    await page.click('[data-sort="grade"]');
    await page.click('[data-sort="grade"]');
    expect(await page.getAttribute('th.c-grade', 'aria-sort')).toBe('descending');
    expect(await firstRow(page).locator('.badge').textContent()).toBe('提示');
    await page.click('[data-sort="office"]');
    expect(await page.getAttribute('th.c-grade', 'aria-sort')).toBeNull();
    expect(await page.getAttribute('th.c-office', 'aria-sort')).toBe('ascending');
    await page.close();
  });

  it('prints every finding that is shown, without the controls', { timeout: wait }, async () => {
    const { page } = await open(write('print', manyFindings(300)));
    await page.emulateMedia({ media: 'print' });
    await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
    expect(await page.locator('tbody tr:not(.gap)').count()).toBe(300);
    expect(await page.locator('#filters').isVisible()).toBe(false);
    const pdf = await page.pdf({ format: 'A4', landscape: true });
    const pages = pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0;
    expect(pages).toBeGreaterThan(10);
    await page.close();
  });

  it('names its cap and shows hostile words as words', { timeout: wait }, async () => {
    const findings = nastyFindings();
    const { page, loads, faults } = await open(write('nasty', findings, findings.length - 1));
    expect(await page.locator('header').textContent()).toContain('另有 1 条没有列出');
    expect(await page.locator('body img, body base, body iframe').count()).toBe(0);
    expect(await page.locator('tbody').first().textContent()).toContain('<script>alert(1)</script>');
    expect(loads).toHaveLength(1);
    expect(faults).toEqual([]);
    await page.close();
  });

  it('has no violation that axe knows, light and dark', { timeout: wait }, async () => {
    const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
    const address = write('axe', manyFindings(200));
    for (const dark of [false, true]) {
      const { page } = await open(address, dark);
      await shot(page, dark ? 'dark' : 'light');
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
});
