import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { unzipSync } from 'fflate';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { FindingsResult } from '../../src/core/model/index.js';
import { annotated } from '../../src/core/reports/findings/annotate.js';
import { readListBytes } from '../../src/node/lists.js';
import { runCli } from '../cli/runCli.js';
import {
  downloaded,
  drop,
  launch,
  openWorkbench,
  overflows,
  shot,
  today,
  violations,
} from './browserPage.js';

const browser = await launch();
const example = await readFile(
  fileURLToPath(new URL('../../examples/清丰县政务服务事项清单.xlsx', import.meta.url)),
);
const name = '清丰县政务服务事项清单.xlsx';
const small = { width: 1093, height: 614, dark: true };

const room = '.room:not([hidden])';
const check = (page: Page) => page.click(`${room} .task-bar button:text-is("核查")`);
const rows = (page: Page) => page.locator(`${room} .finding-line`);
const menu = async (page: Page, item: string) => {
  await page.click(`${room} .menu > button`);
  await page.click(`${room} .menu-item:has-text("${item}")`);
};
const figure = (page: Page, label: string) =>
  page.locator(`${room} .task-bar .figures div`, { hasText: label }).locator('dd').textContent();

describe.skipIf(browser === undefined)('核 on the page', () => {
  let folder = '';
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'santong-check-page-'));
    await writeFile(join(folder, name), example);
  });
  afterAll(async () => {
    await browser?.close();
    await rm(folder, { recursive: true, force: true });
  });

  const cli = async (...args: string[]) => {
    const ran = await runCli(['validate', ...args, '--date', today, '--quiet'], { cwd: folder });
    expect(ran.code, ran.err).toBeLessThanOrEqual(1);
    return ran;
  };
  const cliFile = async (file: string, ...args: string[]) => {
    await cli(...args, '-o', file);
    return readFile(join(folder, file));
  };

  it('says the next step, checks the embedded catalogue with one click, explains a finding', async () => {
    const { page, strange, faults } = await openWorkbench(browser!, 'check');
    expect(await page.locator(`${room} .empty`).textContent()).toContain('还没有核查');
    expect(await violations(page)).toEqual([]);
    await page.click(`${room} .empty button`);
    await rows(page).first().waitFor();
    const told = JSON.parse((await cli('--format', 'json')).out) as {
      summary: { records: number; error: number; warning: number; info: number; accepted: number };
      findings: { severity: string; title: string; message: string }[];
    };
    const { records, error, warning, info, accepted } = told.summary;
    for (const [label, count] of Object.entries({
      事项: records,
      错误: error,
      警告: warning,
      提示: info,
      已接受: accepted,
    }))
      expect(await figure(page, label), label).toBe(count.toLocaleString('en-US'));
    // the gravest first, and open
    const first = told.findings.find(({ severity }) => severity === (error > 0 ? 'error' : 'warning'));
    expect(await rows(page).first().textContent()).toContain(first?.message);
    const detail = page.locator(`${room} .split-detail`);
    expect(await detail.locator('h2').textContent()).toBe(first?.title);
    expect(await detail.locator('.remedy').textContent()).toContain('怎么改');
    await shot(page, 'check-catalogue');
    expect(await violations(page)).toEqual([]);
    expect(await overflows(page)).toBe(false);
    expect([strange, faults]).toEqual([[], []]);
    await page.context().close();
  });

  it('checks a dropped workbook: cells, filters, search, order, keys', async () => {
    const { page, strange, faults } = await openWorkbench(browser!, 'check', small);
    await drop(page, [{ name, bytes: example }]);
    await page.waitForFunction(
      (wanted) =>
        document.querySelector('.room:not([hidden]) .task-bar select option:checked')?.textContent === wanted,
      name,
    );
    await check(page);
    await rows(page).first().waitFor();
    expect(await page.locator(`${room} .suppressed`).textContent()).toMatch(
      /另有 \d+ 条由“.+”引起的后果没有列出/,
    );
    const total = page.locator(`${room} .list-tools [role=status]`);

    await page.click(`${room} .facets button:has-text("开头的 0 丢失")`);
    await page.waitForFunction(
      () => document.querySelectorAll('.room:not([hidden]) .finding-line').length === 1,
    );
    expect(await total.textContent()).toBe('1 条');
    expect(await page.locator(`${room} .excerpt figcaption`).textContent()).toBe(
      '工作表“市场监管局”，单元格 D13',
    );
    expect(await page.locator(`${room} .sheet-at`).textContent()).toBe('131024000');
    const seen = await page.locator(`${room} .sheet-at`).evaluate((cell) => {
      const own = cell.getBoundingClientRect();
      const sheet = cell.closest('.sheet')!.getBoundingClientRect();
      return own.left >= sheet.left && own.right <= sheet.right + 1;
    });
    expect(seen).toBe(true);
    await shot(page, 'check-cell');
    expect(await violations(page)).toEqual([]);
    expect(await overflows(page)).toBe(false);

    await page.fill(`${room} .search`, '没有这样的词');
    await page.waitForSelector(`${room} .split-list .empty`);
    expect(await violations(page)).toEqual([]);
    await page.click(`${room} button:text-is("看全部")`);
    await page.waitForFunction(
      () => document.querySelectorAll('.room:not([hidden]) .finding-line').length > 3,
    );

    await page.selectOption(`${room} .list-tools select`, 'list');
    await page.focus(`${room} .long-list`);
    await page.keyboard.press('j');
    await page.keyboard.press('j');
    await page.keyboard.press('k');
    await page.waitForSelector(`${room} .long-row[aria-posinset="2"][aria-selected=true]`);
    await page.keyboard.press('End');
    await page.waitForFunction(() => {
      const row = document.querySelector('.room:not([hidden]) .long-row[aria-selected=true]');
      return row !== null && row.getAttribute('aria-posinset') === row.getAttribute('aria-setsize');
    });
    await page.keyboard.press('/');
    expect(await page.evaluate(() => document.activeElement?.className)).toContain('search');
    expect([strange, faults]).toEqual([[], []]);
    await page.context().close();
  });

  it('downloads what the command line writes, byte for byte', async () => {
    const { page, faults } = await openWorkbench(browser!, 'check');
    await drop(page, [{ name, bytes: example }]);
    await page.waitForFunction(() =>
      document
        .querySelector('.room:not([hidden]) .task-bar select option:checked')
        ?.textContent?.endsWith('.xlsx'),
    );
    await check(page);
    await rows(page).first().waitFor();
    for (const [item, format] of [
      ['JSON', 'json'],
      ['网页报告', 'html'],
      ['Markdown', 'markdown'],
    ] as const) {
      const { bytes } = await downloaded(page, () => menu(page, item));
      expect(bytes.toString('utf8'), item).toBe((await cli(name, '--format', format)).out);
    }
    const table = await downloaded(page, () => menu(page, 'Excel'));
    expect(table.bytes.equals(await cliFile('findings.xlsx', name, '--format', 'xlsx'))).toBe(true);
    const { findings } = JSON.parse((await cli(name, '--format', 'json')).out) as FindingsResult;
    const marked = await annotated(await readListBytes(example, name), findings, 'zh');
    const annotatedFile = await downloaded(page, () => menu(page, '标注后的原表'));
    expect(annotatedFile.bytes.equals(Buffer.from(marked))).toBe(true);
    await page.click(`${room} .menu > button`);
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press('Escape');
    expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-haspopup'))).toBe('menu');

    await menu(page, '整改通知');
    await page.fill('dialog input[type=date]', '2026-12-20');
    await shot(page, 'check-letters');
    expect(await violations(page)).toEqual([]);
    const letters = await downloaded(page, () => page.click('dialog button:text-is("下载")'));
    await cli(name, '--format', 'letters', '--due', '2026-12-20', '-o', 'letters');
    const written = (await readdir(join(folder, 'letters'))).filter((file) => !file.startsWith('.'));
    const zipped = unzipSync(letters.bytes);
    expect(
      Object.keys(zipped)
        .map((path) => path.replace(/^.*\//, ''))
        .sort(),
    ).toEqual(written.sort());
    for (const [path, bytes] of Object.entries(zipped)) {
      const own = await readFile(join(folder, 'letters', path.replace(/^.*\//, '')));
      expect(own.equals(bytes), path).toBe(true);
    }
    expect(faults).toEqual([]);
    await page.context().close();
  });

  it('accepts a finding of the catalogue: reason, owner, until when; it leaves the list', async () => {
    const { page, faults } = await openWorkbench(browser!, 'check', { dark: true });
    await check(page);
    await rows(page).first().waitFor();
    const accepted = Number(await figure(page, '已接受'));
    const title = await page.locator(`${room} .split-detail h2`).textContent();
    await page.click(`${room} button:has-text("接受这个问题")`);
    expect(await page.locator('dialog button:text-is("接受")').isDisabled()).toBe(true);
    await page.fill('dialog textarea', '已报省厅，等批复');
    await page.fill('dialog input[type=text]', '县政务服务局');
    await shot(page, 'check-accept');
    expect(await violations(page)).toEqual([]);
    await page.click('dialog button:text-is("接受")');
    await page.waitForFunction(
      (wanted) =>
        [...document.querySelectorAll('.room:not([hidden]) .task-bar .figures div')].some(
          (div) => div.textContent === `已接受${wanted}`,
        ),
      accepted + 1,
    );
    expect(await page.locator('.notice').textContent()).toContain(`已接受“${title}”`);
    // what is shown was made after the acceptance
    expect(await page.locator(`${room} .stale-note`).count()).toBe(0);
    expect(faults).toEqual([]);
    await page.context().close();
  });

  it('tells what cannot be read; a hostile name is text; a long check can be stopped', async () => {
    const { page, strange, faults } = await openWorkbench(browser!, 'check');
    await drop(page, [{ name: '坏的.xlsx', bytes: Buffer.from('PK\u0003\u0004 nothing more') }]);
    await page.waitForSelector('.notice.trouble');
    expect(await page.locator('.notice').textContent()).toContain('坏的.xlsx');
    expect(await page.locator(`${room} .task-bar option`).count()).toBe(1);
    await shot(page, 'check-unreadable');
    expect(await violations(page)).toEqual([]);

    const hostile = '<img src=x onerror=alert(1)>.csv';
    const lines = ['事项名称,事项类型,法定办结时限,承诺办结时限'];
    for (let i = 0; i < 30_000; i++)
      lines.push(`<script>第${i}号</script>许可,行政许可,10个工作日,20个工作日`);
    await drop(page, [{ name: hostile, bytes: Buffer.from(lines.join('\n')) }]);
    await page.waitForFunction(
      (wanted) =>
        document.querySelector('.room:not([hidden]) .task-bar select option:checked')?.textContent === wanted,
      hostile,
    );
    await check(page);
    await page.click(`${room} .progress button:text-is("停下")`);
    await page.waitForSelector(`${room} .empty`);
    expect(await rows(page).count()).toBe(0);

    await check(page);
    await page.waitForSelector(`${room} .finding-line`, { timeout: 60_000 });
    await page.fill(`${room} .search`, '<script>第29999号');
    await page.waitForFunction(
      () =>
        document.querySelector('.room:not([hidden]) .finding-name')?.textContent ===
        '<script>第29999号</script>许可',
    );
    expect(await page.locator('body img, #app script').count()).toBe(0);
    expect(await page.locator(`${room} .split-detail`).textContent()).toContain(hostile);
    expect([strange, faults]).toEqual([[], []]);
    await page.context().close();
  });
});
