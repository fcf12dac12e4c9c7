import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { drop, launch } from '../browserPage.js';
import { comeIn, example, exampleName, go, type Person, type Served, serve } from './serving.js';
import { smallPng } from './smallPng.js';

/**
 * The pictures of README, made by `npm run pictures` alone: a week of one office at 1366 × 768. The machine needs a Chinese font
 * (Debian: fonts-noto-cjk); another font makes other pictures.
 */
const wanted = process.env['MODE'] === 'pictures';
const browser = wanted ? await launch() : undefined;
const folder = fileURLToPath(new URL('../../../pictures', import.meta.url));
const room = '.room:not([hidden])';
/** bytes of one picture: a README is read over slow lines too */
const most = 150_000;

describe.skipIf(browser === undefined)('pictures of the workbench', () => {
  let served: Served;
  let me: Person;
  let page: Page;
  beforeAll(async () => {
    await mkdir(folder, { recursive: true });
    served = await serve([], async () => {}, join(tmpdir(), '濮阳市'));
    me = await comeIn(browser!, served, 'collect');
    page = me.page;
  });
  afterAll(async () => {
    await browser?.close();
    await served?.stop();
  });

  const press = (name: string | RegExp, exact = false) =>
    page.locator(room).getByRole('button', { name, exact }).click();
  const picture = async (name: string) => {
    // nothing stands under the mouse or has the focus by chance
    await page.mouse.move(700, 60);
    await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
    const path = join(folder, `${name}.png`);
    const small = smallPng(await page.screenshot({ animations: 'disabled' }));
    expect(small.length, name).toBeLessThanOrEqual(most);
    await writeFile(path, small);
  };

  it('收 认 核 比 码 看', async () => {
    await drop(page, [{ name: exampleName, bytes: await readFile(example) }]);
    await page.waitForSelector('.file-panel');
    await page.waitForSelector('.column-select');
    await picture('collect');
    await press('收进目录……');
    await page.getByRole('button', { name: '区划用清丰县' }).click();
    await press('预演');
    await page.waitForSelector(`${room} .intake .figures`);
    await picture('intake');
    await press('收进目录', true);
    await page.waitForSelector(`${room} .intake-done`);

    await go(page, 'recognise');
    await press(/^开始认/);
    await page.waitForSelector('.row-detail');
    await picture('recognise');

    await go(page, 'check');
    await page.selectOption(`${room} .task-bar select`, { label: exampleName });
    await press('核查', true);
    await page.waitForSelector(`${room} .finding-line`);
    await page.click(`${room} .facets button:has-text("开头的 0 丢失")`);
    await page.waitForSelector(`${room} .sheet-at`);
    await picture('check');

    await go(page, 'compare');
    const sides = page.locator(`${room} .task-bar select`);
    await sides.nth(0).selectOption('division 410928');
    await sides.nth(1).selectOption('division 410922');
    await press('比较', true);
    await page.waitForSelector(`${room} .change-line`);
    await picture('compare');

    await go(page, 'codes');
    await page.getByRole('tab', { name: '赋码' }).click();
    await press('先看会怎样');
    await page.waitForSelector(`${room} table.table`);
    await picture('codes');

    await go(page, 'board');
    await page.waitForSelector(`${room} .ring`);
    await picture('board');
    await page.emulateMedia({ colorScheme: 'dark' });
    await page.getByRole('tab', { name: '区划 × 部门' }).click();
    await page.waitForSelector(`${room} .heat`);
    await picture('board-dark');
    expect([me.strange, me.faults]).toEqual([[], []]);
  });
});
