import { afterAll, describe, expect, it } from 'vitest';
import { runCli } from '../cli/runCli.js';
import { downloaded, launch, openWorkbench, overflows, shot, violations } from './browserPage.js';

const browser = await launch();
const room = '.room:not([hidden])';
const small = { width: 1093, height: 614, dark: true };
const own = { ownDay: true };
/** Playwright listens for the mouse in the frame, which runs no scripts, and Chromium says so; a mouse alone is silent. */
const listening = /^Blocked script execution in 'about:blank'/;
afterAll(() => browser?.close());

describe.skipIf(browser === undefined)('看 on the page', () => {
  for (const look of [own, { ...own, ...small }])
    it(`draws the three samenesses with the numbers of santong stats ${JSON.stringify(look)}`, async () => {
      const { page, strange, faults } = await openWorkbench(browser!, 'board', look);
      await page.waitForSelector(`${room} .ring`);
      const date = await page.evaluate(() => {
        const now = new Date();
        return new Date(now.getTime() - now.getTimezoneOffset() * 60_000).toISOString().slice(0, 10);
      });
      const stats = async (format: string) =>
        (await runCli(['stats', '--format', format, '--date', date])).out;
      const told = JSON.parse(await stats('json')) as {
        rate: number;
        items: number;
        byDivision: { name: string; items: number }[];
        byDepartment: { shared: number }[];
      };
      expect(await page.locator(`${room} .ring-value`).first().textContent()).toBe(
        `${(100 * told.rate).toFixed(1)}%`,
      );
      const rows = page.locator(`${room} tbody tr`);
      expect(await rows.count()).toBe(told.byDivision.length);
      for (const [i, { name, items }] of told.byDivision.entries()) {
        const cells = await rows.nth(i).locator('th, td').allTextContents();
        expect([cells[0]?.startsWith(name), cells[1]]).toEqual([true, items.toLocaleString('en-US')]);
      }
      await shot(page, `board${'dark' in look ? '-dark' : ''}`);
      expect(await violations(page)).toEqual([]);
      for (const tab of ['各部门系统', '区划 × 部门']) {
        await page.getByRole('tab', { name: tab }).click();
        // the cross has only those that two places share
        const cross = told.byDepartment.filter(({ shared }) => shared > 0);
        expect(await rows.count()).toBe((tab === '各部门系统' ? told.byDepartment : cross).length);
        await shot(page, `board-${tab}${'dark' in look ? '-dark' : ''}`);
        expect(await violations(page)).toEqual([]);
        expect(await overflows(page)).toBe(false);
      }
      const file = await downloaded(page, () => page.click(`${room} button:text-is("下载看板网页")`));
      expect(file.bytes.toString('utf8')).toBe(await stats('html'));
      expect([strange, faults]).toEqual([[], []]);
      await page.context().close();
    });

  it('shows the portal as it will be published: pages by search, links that lead on, none that leads out', async () => {
    const { page, strange, faults } = await openWorkbench(browser!, 'board', own);
    await page.getByRole('tab', { name: '门户预览' }).click();
    const site = page.frameLocator(`${room} iframe`);
    await site.locator('h1').first().waitFor();
    await shot(page, 'board-portal');
    expect(await violations(page)).toEqual([]);
    expect(await overflows(page)).toBe(false);
    // a link within the page stays there and moves to its place
    const inner = site.locator('a[href^="#"]:not([href="#"])').last();
    const place = (await inner.getAttribute('href'))!.slice(1);
    await inner.press('Enter');
    await expect
      .poll(() => site.locator(`[id="${place}"]`).evaluate((at) => at.getBoundingClientRect().top))
      .toBeLessThan(600);
    expect(await site.locator('h1').count()).toBeGreaterThan(0);
    await page.getByLabel('找页面').fill('个体工商户');
    const pages = page.locator(`${room} .pages button`);
    await expect.poll(() => pages.count()).toBeGreaterThan(0);
    const titles = await pages.allTextContents();
    expect(titles.every((title) => title.includes('个体工商户'))).toBe(true);
    await pages.first().click();
    await site.locator('h1:has-text("个体工商户")').waitFor();
    // the page has its look: the portal's own sheet is in force
    const ground = await site
      .locator('header')
      .first()
      .evaluate((head) => getComputedStyle(head).backgroundColor);
    expect(ground).not.toBe('rgba(0, 0, 0, 0)');
    await shot(page, 'board-item');
    const crumb = site.locator('nav a[href$="index.html"]').first();
    await crumb.click();
    await site.locator('h1:not(:has-text("个体工商户"))').first().waitFor();
    await page.getByLabel('找页面').fill('');
    await page.waitForSelector(`${room} .pages button[aria-current]`);
    // county and below: fewer pages, and the first one again
    const count = async () =>
      Number(
        (await page.locator(`${room} .pages .note`).textContent())?.match(/\d[\d,]*/)?.[0]?.replace(',', ''),
      );
    const whole = await count();
    await page.getByLabel('区划（含下级）').selectOption('410922');
    await expect
      .poll(async () => ((await page.locator(`${room} .pages .note`).count()) === 0 ? 0 : count()))
      .toBeLessThan(whole);
    await site.locator('h1').first().waitFor();
    for (const link of await site.locator('a[href^="http"]').all()) {
      await link.evaluate((a) => (a as HTMLElement).click());
      break;
    }
    expect(page.url()).toMatch(/^file:/);
    expect([strange, faults.filter((text) => !listening.test(text))]).toEqual([[], []]);
    await page.context().close();
  });
});

describe.skipIf(browser === undefined)('a first visit', () => {
  it('has findings of the embedded catalogue in three clicks', async () => {
    // the first click opened the file
    const { page, faults } = await openWorkbench(browser!, '');
    await page.click('.rail a:has-text("核")');
    await page.click(`${room} .empty button`);
    await page.waitForSelector(`${room} .finding-line`);
    expect(await page.locator(`${room} .split-detail`).textContent()).toContain('怎么改');
    expect(faults).toEqual([]);
    await page.context().close();
  });
});
