import { open } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { writeXlsx } from '../../../src/core/index.js';
import { loadCatalogue } from '../../../src/node/load.js';
import { saveCatalogue } from '../../../src/node/save.js';
import { hostileNames } from '../../exporters/hostileNames.js';
import { bareWorkbook } from '../../formats/rich-workbook.js';
import { drop, launch, overflows, shot, violations } from '../browserPage.js';
import { officeWorkbook } from '../officeWorkbook.js';
import { comeIn, go, type Person, type Served, serve } from './serving.js';

/** What comes from outside may be made to harm: the page shows it as text, refuses what is too much, and goes on working. */
const browser = await launch();
const room = '.room:not([hidden])';
const script = '<script>document.title="taken"</script>';
const image = '"><img src=x onerror=document.title="taken">';
// the control characters among them no YAML file may hold
const names = hostileNames.filter((name) => !name.includes('\u0000'));

const spoil = async (root: string): Promise<void> => {
  const loaded = await loadCatalogue(root);
  const { catalogue } = loaded;
  const next = structuredClone(catalogue);
  next.info.title = `</title>${script}`;
  const county = next.lists.filter(({ division }) => division === '410922');
  for (const [i, { own }] of county.flatMap((list) => list.entries).entries())
    if (names[i] !== undefined)
      Object.assign(own, { name: names[i], address: image, onlineUrl: 'javascript:alert(1)' });
  for (const agency of next.agencies.filter(({ division }) => division === '410922'))
    agency.name = `${image}${agency.name}`;
  for (const division of next.divisions.filter(({ code }) => code === '410922'))
    division.name = `清丰县${script}`;
  for (const line of next.ledger.slice(0, names.length)) line.note = image;
  await saveCatalogue(loaded, next);
};

describe.skipIf(browser === undefined)('what means harm', () => {
  let served: Served;
  let me: Person;
  let page: Page;
  const dialogs: string[] = [];
  beforeAll(async () => {
    served = await serve([], spoil);
    me = await comeIn(browser!, served, 'collect');
    page = me.page;
    page.on('dialog', (dialog) => {
      dialogs.push(dialog.message());
      void dialog.dismiss();
    });
  });
  afterEach(async () => {
    expect(dialogs).toEqual([]);
    expect(await page.locator('#app script, #app img, #app svg[onload], #app [onerror]').count()).toBe(0);
    expect(await page.title()).not.toContain('taken');
    expect([me.strange, me.faults]).toEqual([[], []]);
  });
  afterAll(async () => {
    await browser?.close();
    await served?.stop();
  });

  it('a zip bomb and a file of more than 200 MB are refused in a sentence, and the next file is read', async () => {
    const huge = join(served.folder, '全省清单.xlsx');
    const file = await open(huge, 'w');
    await file.truncate(201 * 1024 * 1024);
    await file.close();
    const bomb = bareWorkbook(`<row><c t="inlineStr"><is><t>${'0'.repeat(60_000_000)}</t></is></c></row>`);
    await page.setInputFiles(`${room} input[type=file]`, huge);
    const told = page.locator('.notice.trouble');
    await told.waitFor();
    expect(await told.textContent()).toMatch(/全省清单\.xlsx.*超过上限.*拆成多个文件/);
    // nothing of it was kept
    expect(await page.locator(`${room} .file-list li`).count()).toBe(0);
    await drop(page, [
      { name: '炸弹.xlsx', bytes: bomb },
      { name: '清丰县市场监管局清单.xlsx', bytes: await officeWorkbook() },
    ]);
    const lines = page.locator(`${room} .file-list li`);
    await lines.filter({ hasText: '5 个事项' }).waitFor();
    await lines.filter({ hasText: '炸弹.xlsx' }).getByRole('button').click();
    expect(await page.getByRole('alert').textContent()).toContain('炸弹.xlsx');
    expect(await violations(page)).toEqual([]);
    await lines.filter({ hasText: '清丰县' }).getByRole('button').click();
    await page.waitForSelector('.file-panel h2:has-text("清丰县市场监管局清单")');
    // the same in the rooms that take files themselves: what is bad is told, the good one is chosen
    await go(page, 'check');
    await page.setInputFiles(`${room} input[type=file]`, huge);
    await expect.poll(() => told.count()).toBe(2);
    await page.click(`${room} .task-bar button:text-is("核查")`);
    await page.waitForSelector(`${room} .finding-line`);
    while ((await told.count()) > 0) await told.first().getByRole('button').click();
  });

  it('names of the catalogue are text in every room', async () => {
    expect(await page.locator('.top-title').textContent()).toBe(`</title>${script}`);
    await go(page, 'check');
    await page.selectOption(`${room} .task-bar select`, 'catalogue');
    await page.click(`${room} .task-bar button:text-is("核查")`);
    await page.waitForSelector(`${room} .finding-line:has-text(".yaml")`);
    await page.fill(`${room} .search`, '<script>alert(1)');
    await page.waitForSelector(`${room} .finding-name:has-text("<script>alert(1)</script>")`);
    await page.click(`${room} .finding-line`);
    await shot(page, 'hostile-check');
    expect(await violations(page)).toEqual([]);
    expect(await overflows(page)).toBe(false);
    await page.fill(`${room} .search`, '长'.repeat(300));
    await page.waitForFunction(
      () =>
        document.querySelector('.room:not([hidden]) .finding-name')?.textContent?.startsWith('长') === true,
    );
    await page.click(`${room} .finding-line`);
    expect(await overflows(page)).toBe(false);

    await go(page, 'compare');
    const sides = page.locator(`${room} .task-bar select`);
    await sides.nth(0).selectOption('division 410923');
    await sides.nth(1).selectOption('division 410922');
    await page.click(`${room} .task-bar button:text-is("比较")`);
    await page.waitForSelector(`${room} .change-line`);
    expect(await page.locator(`${room} .compare-summary`).textContent()).toContain('清丰县');
    expect(await overflows(page)).toBe(false);

    await go(page, 'codes');
    await page.getByRole('tab', { name: '台账' }).click();
    await page.click(`${room} .ledger-line`);
    await page.waitForSelector(`${room} .split-detail:has-text("onerror")`);
    expect(await overflows(page)).toBe(false);

    await go(page, 'board');
    await page.waitForSelector(`${room} td, ${room} .ring`);
    expect(await page.locator(room).textContent()).toContain(`清丰县${script}`);
    expect(await overflows(page)).toBe(false);
    await page.getByRole('tab', { name: '门户预览' }).click();
    await page.getByLabel('找页面').fill('<script>alert(1)');
    await page.click(`${room} .pages button`);
    const site = page.frameLocator(`${room} iframe`);
    await site.locator('h1:has-text("<script>alert(1)</script>")').waitFor();
    expect(await site.locator('script, img[onerror], [onload], a[href^="javascript:"]').count()).toBe(0);
    await shot(page, 'hostile-portal');
    expect(await violations(page)).toEqual([]);
  });

  it('so are a file, its sheet and its cells', async () => {
    await go(page, 'collect');
    const rows = [['事项名称', '事项类型', image], ...names.map((name) => [name, '行政许可', script])];
    const sheet = `<b onclick=x>${script}`.replace(/[\\/?*[\]:]/g, '').slice(0, 31);
    await drop(page, [
      { name: '<img src=x onerror=alert(1)>.xlsx', bytes: writeXlsx([{ name: sheet, rows }]) },
    ]);
    await page.waitForSelector('.file-panel h2:has-text("<img src=x onerror=alert(1)>.xlsx")');
    await shot(page, 'hostile-collect');
    expect(await violations(page)).toEqual([]);
    expect(await overflows(page)).toBe(false);
    await go(page, 'recognise');
    await page.getByRole('button', { name: /^开始认/ }).click();
    await page.waitForSelector(`${room} .queue-bar`);
    await page.getByRole('tab', { name: /^新事项/ }).click();
    await page.waitForSelector(`${room} .queue-line:has-text("<script>alert(1)</script>")`);
    expect(await violations(page)).toEqual([]);
    expect(await overflows(page)).toBe(false);
  });
});
