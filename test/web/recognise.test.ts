import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { afterAll, describe, expect, it } from 'vitest';
import { readCsv } from '../../src/core/index.js';
import { downloaded, drop, launch, openWorkbench, overflows, shot, violations } from './browserPage.js';

const browser = await launch();
const example = await readFile(
  fileURLToPath(new URL('../../examples/清丰县政务服务事项清单.xlsx', import.meta.url)),
);
const exampleName = '清丰县政务服务事项清单.xlsx';
/** 1366 × 768 at 125 % Windows scaling */
const small = { width: 1093, height: 614, dark: true };
const flaws = async (page: Page): Promise<string[]> => [
  ...(await violations(page)),
  ...((await overflows(page)) ? ['something stands beyond the right edge'] : []),
];
afterAll(() => browser?.close());

const build = async (page: Page): Promise<void> => {
  await page.getByRole('button', { name: '去“收”里放入表格' }).click();
  await drop(page, [{ name: exampleName, bytes: example }]);
  await page.waitForSelector('.file-panel');
  await page.getByRole('link', { name: '认事项' }).click();
  await page.getByRole('button', { name: /^开始认/ }).click();
  await page.waitForSelector('.row-detail');
};
const progress = (page: Page) => page.locator('.queue-bar > .figure').textContent();
const chosen = (page: Page) =>
  page.locator('.long-row[aria-selected=true] .queue-line .clip').first().textContent();

describe.skipIf(browser === undefined)('认', () => {
  for (const look of [{}, small])
    it(`decides with keys alone, saves, and asks no more ${JSON.stringify(look)}`, async () => {
      const { page, strange, faults } = await openWorkbench(browser!, 'recognise', look);
      expect(await flaws(page)).toEqual([]);
      await build(page);
      await shot(page, `recognise-queue${'dark' in look ? '-dark' : ''}`);
      expect(await flaws(page)).toEqual([]);
      const before = /已定 (\d+) \/ (\d+)/.exec((await progress(page)) ?? '');
      const open = Number(before?.[2]) - Number(before?.[1]);
      expect(open).toBeGreaterThanOrEqual(3);

      const first = await chosen(page);
      await page.keyboard.press('1');
      // the name is asked once
      await page.getByRole('dialog').waitFor();
      expect(await flaws(page)).toEqual([]);
      await page.keyboard.type('张三');
      await page.keyboard.press('Enter');
      await page.getByRole('button', { name: /保存决定 1/ }).waitFor();
      // and the next row stands there
      await page.waitForFunction(
        (name) => document.querySelector('.row-detail')?.getAttribute('aria-label') !== name,
        first,
      );
      const second = await chosen(page);
      expect(second).not.toBe(first);
      await page.keyboard.press('n');
      await page.getByRole('button', { name: /保存决定 2/ }).waitFor();
      await page.waitForFunction(
        (name) => document.querySelector('.row-detail')?.getAttribute('aria-label') !== name,
        second,
      );
      await page.keyboard.press('k');
      await page.waitForFunction(
        (name) => document.querySelector('.row-detail')?.getAttribute('aria-label') === name,
        second,
      );
      expect(await page.locator('.row-detail header').textContent()).toContain('已定：新事项');
      await page.keyboard.press('u');
      await page.getByRole('button', { name: /保存决定 1/ }).waitFor();
      // a click on a candidate, then the keys still work
      await page.locator('.candidate button').first().click();
      await page.getByRole('button', { name: /保存决定 2/ }).waitFor();
      await page.keyboard.press('ArrowUp');
      expect(await flaws(page)).toEqual([]);

      const file = await downloaded(page, async () => {
        await page.getByRole('button', { name: '下载认定表' }).click();
        await page.getByRole('menuitem', { name: 'csv' }).click();
      });
      const table = readCsv(file.bytes.toString('utf8'));
      expect(JSON.stringify(table)).toContain(first);

      await page.getByRole('button', { name: /保存决定/ }).click();
      await page.locator('.notice.done').waitFor();
      expect(await page.getByRole('button', { name: '保存决定' }).isDisabled()).toBe(true);
      expect(await page.locator('.stale-note').count()).toBe(0);
      await page.getByRole('button', { name: '重新认' }).click();
      await page.waitForFunction(
        (count) => Number(/要人定 (\d+)/.exec(document.body.textContent ?? '')?.[1]) < count,
        Number(before?.[2]),
      );
      expect(faults).toEqual([]);
      expect(strange).toEqual([]);
      await page.context().close();
    });

  it('takes keys faster than the engine answers, each for the row that stands there by then', async () => {
    const { page, strange, faults } = await openWorkbench(browser!, 'recognise');
    await build(page);
    await page.keyboard.press('n');
    await page.getByRole('dialog').waitFor();
    await page.keyboard.type('王五');
    await page.keyboard.press('Enter');
    await page.locator('dialog').waitFor({ state: 'detached' });
    for (const key of ['1', 'n', '1']) await page.keyboard.press(key);
    await page.getByRole('button', { name: /保存决定 4/ }).waitFor();
    const states = await page.locator('.queue-state .chip').allTextContents();
    expect(states.slice(0, 4)).toEqual(['已定：新事项', '已定', '已定：新事项', '已定']);
    expect(faults).toEqual([]);
    expect(strange).toEqual([]);
    await page.context().close();
  });

  it('loses no decision with its tab, and shows the likely doubles of the directory', async () => {
    const { page, strange, faults } = await openWorkbench(browser!, 'recognise');
    await build(page);
    await page.keyboard.press('n');
    await page.getByRole('dialog').waitFor();
    await page.keyboard.type('李四');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: /保存决定 1/ }).waitFor();
    await page.reload();
    await page.getByRole('button', { name: /^开始认/ }).click();
    await page.getByRole('button', { name: /保存决定 1/ }).waitFor();
    expect(await progress(page)).toMatch(/已定 1 \//);
    await page.getByRole('tab', { name: '疑似重复' }).click();
    await page.getByRole('button', { name: '基本目录' }).click();
    await page.getByText(/\d+ 组/).waitFor();
    expect(await flaws(page)).toEqual([]);
    expect(faults).toEqual([]);
    expect(strange).toEqual([]);
    await page.context().close();
  });
});
