import type { Page } from 'playwright-core';
import { afterAll, describe, expect, it } from 'vitest';
import { runCli } from '../cli/runCli.js';
import { launch, openWorkbench, overflows, shot, today, violations } from './browserPage.js';

const browser = await launch();
const room = '.room:not([hidden])';
const small = { width: 1093, height: 614, dark: true };
const code = '000131004000';
const handling = '11420000011043305C200012022000002';
afterAll(() => browser?.close());

const tab = (page: Page, name: string) => page.getByRole('tab', { name }).click();
const press = (page: Page, name: string | RegExp) => page.locator(room).getByRole('button', { name }).click();
const figure = (page: Page, label: string) =>
  page.locator(`${room} .figures div`, { hasText: label }).locator('dd').textContent();

interface Told {
  segments: { title: string; meaning: string }[];
  problems: { message: string }[];
}

describe.skipIf(browser === undefined)('码 on the page', () => {
  it('takes a code apart while it is typed, says what is wrong, as santong code does', async () => {
    const { page, strange, faults } = await openWorkbench(browser!, 'codes');
    expect(await page.locator(`${room} .empty`).textContent()).toContain('输入一个编码');
    expect(await violations(page)).toEqual([]);
    const broken = handling.replace('3305C2', '3305C0');
    await page.fill(`${room} textarea`, `${handling}\n${broken}，${code}`);
    await expect.poll(() => page.locator(`${room} article`).count()).toBe(3);
    const ran = await runCli(['code', handling, broken, code, '--format', 'json', '--date', today]);
    const told = (JSON.parse(ran.out) as { codes: Told[] }).codes;
    for (const [i, { segments, problems }] of told.entries()) {
      const card = page.locator(`${room} article`).nth(i);
      expect(await card.locator('.segment-title').allTextContents()).toEqual(
        segments.map(({ title }) => title),
      );
      for (const { message } of problems) expect(await card.textContent()).toContain(message);
    }
    expect(await page.locator(`${room} article`).nth(1).locator('.chip.error').first().textContent()).toBe(
      '有误',
    );
    expect(await page.locator(`${room} article`).nth(2).textContent()).toContain('个体工商户');
    await shot(page, 'codes-explain');
    expect(await violations(page)).toEqual([]);
    expect(await overflows(page)).toBe(false);
    const doubtful = handling.replace('3305C', '3305D');
    await page.fill(`${room} textarea`, doubtful);
    await page.waitForSelector(`${room} article .chip.warning:text-is("有疑点")`);
    await page.fill(`${room} textarea`, handling);
    // in the other language without a reload
    await page.click('.top-bar button:has-text("English")');
    await expect.poll(() => page.locator(`${room} article .chip`).first().textContent()).toBe('Valid');
    await expect.poll(() => page.locator(`${room} article`).first().textContent()).not.toMatch(/[行省]政?级/);
    expect([strange, faults]).toEqual([[], []]);
    await page.context().close();
  });

  it('finds a line of the ledger by code, name and kind, by mouse and by key, and works on it', async () => {
    const { page, strange, faults } = await openWorkbench(browser!, 'codes', small);
    await tab(page, '编码的一生');
    expect(await page.locator(`${room} .empty`).textContent()).toContain('先选一个编码');
    expect(await violations(page)).toEqual([]);
    await press(page, '去台账里找');
    const lines = page.locator(`${room} .ledger-line`);
    await lines.first().waitFor();
    const all = await page.locator(`${room} .beside-field`).textContent();
    await page.fill(`${room} input[type=search]`, '没有这样的名称');
    await page.getByText('没有这样的编码').waitFor();
    expect(await violations(page)).toEqual([]);
    await page.fill(`${room} input[type=search]`, '个体工商户设立、变更、注销登记 基本编码');
    await expect.poll(() => page.locator(`${room} .beside-field`).textContent()).toBe('1 行');
    expect(all).not.toBe('1 行');
    await page.focus(`${room} .long-list`);
    await page.keyboard.press('ArrowDown');
    await page.waitForSelector(`${room} .split-detail .segments`);
    expect(await lines.first().textContent()).toContain('基本编码');
    await shot(page, 'codes-ledger');
    expect(await violations(page)).toEqual([]);
    expect(await overflows(page)).toBe(false);
    await press(page, '对它操作');
    expect(await page.getByRole('textbox', { name: '编码', exact: true }).inputValue()).toBe(code);
    await page.waitForSelector(`${room} article:has-text("个体工商户")`);
    for (const operation of ['rename', 'split', 'merge', 'transfer', 'lift']) {
      await page.selectOption(`${room} .life-form select`, operation);
      // something is still missing
      expect(await page.getByRole('button', { name: '先看会怎样' }).isDisabled(), operation).toBe(true);
      expect(await violations(page), operation).toEqual([]);
      expect(await overflows(page), operation).toBe(false);
    }
    expect([strange, faults]).toEqual([[], []]);
    await page.context().close();
  });

  it('previews giving codes and retiring one as the command would, writes only what was previewed', async () => {
    const { page, strange, faults } = await openWorkbench(browser!, 'codes');
    await tab(page, '赋码');
    await press(page, '先看会怎样');
    const given = JSON.parse(
      (await runCli(['encode', '--dry-run', '--format', 'json', '--date', today])).out,
    ) as {
      assigned: unknown[];
      files?: string[];
    };
    if (given.assigned.length === 0) await page.getByText('没有要改的').waitFor();
    else await expect.poll(() => figure(page, '新给编码')).toBe(String(given.assigned.length));

    await tab(page, '编码的一生');
    await page.getByRole('textbox', { name: '编码', exact: true }).fill(code);
    await page.getByLabel('原因').fill('法规废止');
    await press(page, '先看会怎样');
    await page.waitForSelector(`${room} .touched`);
    const ran = await runCli([
      'encode',
      'retire',
      code,
      '--reason',
      '法规废止',
      '--dry-run',
      '--format',
      'json',
      '--date',
      today,
    ]);
    const told = JSON.parse(ran.out) as { closed: unknown[]; touched: unknown[] };
    expect(await figure(page, '停用')).toBe(String(told.closed.length));
    expect(await page.locator(`${room} .touched li`).count()).toBe(told.touched.length);
    await shot(page, 'codes-retire');
    expect(await violations(page)).toEqual([]);
    expect(await overflows(page)).toBe(false);
    // another reason is another action: preview again
    await page.getByLabel('原因').fill('法规已废止');
    expect(await page.getByRole('button', { name: /^写入/ }).count()).toBe(0);
    await press(page, '先看会怎样');
    await press(page, /^写入/);
    await page.waitForSelector('.notice:has-text("取消完成")');
    // a code that was closed stays closed
    await press(page, '先看会怎样');
    await page.waitForSelector('.notice.trouble');
    expect(await page.locator('.notice.trouble').textContent()).toContain(code);
    await tab(page, '台账');
    await page.fill(`${room} input[type=search]`, `${code} 基本编码`);
    await page.waitForSelector(`${room} .ledger-line:has-text("停用")`);
    expect([strange, faults]).toEqual([[], []]);
    await page.context().close();
  });
});
