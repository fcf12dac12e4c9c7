import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { drop, launch, violations } from '../browserPage.js';
import { officeWorkbook } from '../officeWorkbook.js';
import { anotherTab, cli, comeIn, go, opened, type Person, type Served, serve, treeOf } from './serving.js';

/** More than one page on a catalogue: two people, two tabs, a tab that is gone, a reader who may not write. */
const browser = await launch();
const room = '.room:not([hidden])';
const code = '000131004000';
afterAll(() => browser?.close());

const press = (page: Page, name: string | RegExp) => page.locator(room).getByRole('button', { name }).click();

/** 码 → 编码的一生: previewed, not yet written. */
const preview = async (page: Page, operation: string, reason: string) => {
  await go(page, 'codes');
  await page.getByRole('tab', { name: '编码的一生' }).click();
  await page.selectOption(`${room} .life-form select`, operation);
  await page.getByRole('textbox', { name: '编码', exact: true }).fill(code);
  await page.getByLabel('原因').fill(reason);
  await press(page, '先看会怎样');
  await page.locator(room).getByRole('button', { name: /^写入/ }).waitFor();
};
const state = (page: Page) => page.locator(`${room} .ledger-line`).first().locator('.chip').textContent();

describe.skipIf(browser === undefined)('two people at one server', () => {
  let served: Served;
  const people: Person[] = [];
  const comes = async (name: string) => {
    const person = await comeIn(browser!, served, name);
    people.push(person);
    return person;
  };
  beforeAll(async () => {
    served = await serve();
  });
  afterEach(async () => {
    for (const { context, strange, faults } of people.splice(0)) {
      expect([strange, faults]).toEqual([[], []]);
      await context.close();
    }
  });
  afterAll(() => served?.stop());

  it('what one writes is told to the other and shown where it stands', async () => {
    const [one, other] = [await comes('codes'), await comes('codes')];
    await other.page.getByRole('tab', { name: '台账' }).click();
    await other.page.fill(`${room} input[type=search]`, `${code} 基本编码`);
    await expect.poll(() => state(other.page)).toBe('在用');
    await preview(one.page, 'suspend', '系统升级');
    await press(one.page, /^写入/);
    await one.page.waitForSelector('.notice:has-text("暂停完成")');
    await other.page.waitForSelector('.notice:has-text("目录刚被别人改过")');
    await expect.poll(() => state(other.page)).toBe('暂停');
    expect(await violations(other.page)).toEqual([]);
    // one's own write is no news
    expect(await one.page.locator('.notice:has-text("别人")').count()).toBe(0);
    // nor is the command line another world
    await cli(served.folder, 'encode', 'resume', code, '-C', served.root);
    await expect.poll(() => state(other.page)).toBe('在用');
  });

  it('who writes on an old state is told, overwrites nothing, and goes on from the new one', async () => {
    const one = await comes('codes');
    // the news does not reach this one: the stream hangs
    const late = await comeIn(browser!, served, 'codes', { deaf: true });
    people.push(late);
    await preview(late.page, 'suspend', '乙：大厅搬家');
    await preview(one.page, 'suspend', '甲：系统升级');
    await press(one.page, /^写入/);
    await one.page.waitForSelector('.notice:has-text("暂停完成")');
    const after = await treeOf(served.root);
    await press(late.page, /^写入/);
    const told = late.page.locator('.notice.trouble');
    await told.waitFor();
    expect(await told.textContent()).toContain(
      '在读入之后被别人改过，没有写入任何内容；看过新的内容再做一次',
    );
    expect(await violations(late.page)).toEqual([]);
    expect(await treeOf(served.root)).toEqual(after);
    expect(await readFile(join(served.root, 'ledger.csv'), 'utf8')).toContain('甲：系统升级');
    // the preview of the old state is gone, and the new state is there
    await expect.poll(() => late.page.getByRole('button', { name: /^写入/ }).count()).toBe(0);
    await late.page.getByRole('tab', { name: '台账' }).click();
    await late.page.fill(`${room} input[type=search]`, `${code} 基本编码`);
    await expect.poll(() => state(late.page)).toBe('暂停');
    await preview(late.page, 'resume', '乙：搬好了');
    await press(late.page, /^写入/);
    await late.page.waitForSelector('.notice:has-text("恢复完成")');
  });

  it('a tab that is gone lost nothing, a second one shows the same', async () => {
    const first = await comes('collect');
    await drop(first.page, [{ name: '清丰县市场监管局清单.xlsx', bytes: await officeWorkbook() }]);
    await first.page.waitForSelector('.file-panel h2');
    const second = await anotherTab(first, 'collect');
    const mapped = (page: Page) => page.getByRole('combobox', { name: /^K 列/ }).inputValue();
    await first.page.getByRole('combobox', { name: /^K 列/ }).selectOption('resultName');
    await expect.poll(() => mapped(first.page)).toBe('resultName');
    await expect.poll(() => mapped(second.page)).toBe('resultName');
    await second.page.getByRole('tab', { name: /^修补/ }).click();
    await press(second.page, /^全部修补/);
    await second.page.getByRole('button', { name: /^全部撤回/ }).waitFor();
    await first.page.getByRole('tab', { name: /^修补/ }).click();
    await first.page.getByRole('button', { name: /^全部撤回/ }).waitFor();
    await go(first.page, 'recognise');
    await press(first.page, /^开始认/);
    await first.page.waitForSelector('.row-detail');
    await first.page.keyboard.press('n');
    await first.page.fill('dialog input', '张三');
    await first.page.keyboard.press('Enter');
    await first.page.getByRole('button', { name: /保存决定 1/ }).waitFor();

    const holds = async (page: Page) => {
      await go(page, 'collect');
      await page.waitForSelector('.file-panel h2:has-text("清丰县市场监管局清单")');
      await page.getByRole('tab', { name: /^清单/ }).click();
      await expect.poll(() => mapped(page)).toBe('resultName');
      await page.getByRole('tab', { name: /^修补/ }).click();
      await page.getByRole('button', { name: /^全部撤回/ }).waitFor();
      await go(page, 'recognise');
      await press(page, /^开始认/);
      await page.getByRole('button', { name: /保存决定 1/ }).waitFor();
    };
    await first.page.reload();
    await opened(first.page);
    await holds(first.page);
    await first.page.close();
    await second.page.close();
    const third = await anotherTab(first, 'collect');
    await holds(third.page);
    for (const { strange, faults } of [second, third]) expect([strange, faults]).toEqual([[], []]);
  });
});

describe.skipIf(browser === undefined)('santong serve --read-only', () => {
  let served: Served;
  beforeAll(async () => {
    served = await serve(['--read-only', '--lang', 'en']);
  });
  afterAll(() => served?.stop());

  it('says so, in the language it was started in; shows and previews everything, writes nothing', async () => {
    const before = await treeOf(served.root);
    const { page, strange, faults, context } = await comeIn(browser!, served, 'codes', { dark: true });
    expect(await page.locator('.top-bar .chip').textContent()).toBe('Read-only');
    await page.click('.top-bar button:has-text("中文")');
    await page.getByRole('tab', { name: '赋码' }).click();
    await page.getByLabel(/同时把已有/).check();
    await press(page, '先看会怎样');
    await page
      .getByText(/只能预览|没有要改的/)
      .first()
      .waitFor();
    expect(await violations(page)).toEqual([]);
    await preview(page, 'suspend', '试试');
    expect(await page.getByRole('button', { name: /^写入/ }).isDisabled()).toBe(true);
    await go(page, 'check');
    await press(page, /^核查$/);
    await page.click(`${room} .finding-line`);
    expect(await page.locator(`${room} button:has-text("接受这个问题"):enabled`).count()).toBe(0);
    await go(page, 'collect');
    await drop(page, [{ name: '清丰县市场监管局清单.xlsx', bytes: await officeWorkbook() }]);
    await page.waitForSelector('.file-panel');
    await press(page, '收进目录……');
    await page.getByRole('button', { name: '区划用清丰县' }).click();
    await press(page, '预演');
    await page.waitForSelector(`${room} .intake .figures`);
    const write = page.locator(room).getByRole('button', { name: '收进目录', exact: true });
    expect(await write.isDisabled()).toBe(true);
    expect(await page.locator(`${room} .hint`).textContent()).toContain('--read-only');
    expect(await violations(page)).toEqual([]);
    expect(await treeOf(served.root)).toEqual(before);
    expect([strange, faults]).toEqual([[], []]);
    await context.close();
  });
});

describe.skipIf(browser === undefined)('a server that ended', () => {
  it('is told in a sentence when something is to be written; what was typed stays', async () => {
    const served = await serve();
    const { page, context } = await comeIn(browser!, served, 'codes');
    await preview(page, 'suspend', '系统升级');
    await served.stop();
    await press(page, /^写入/);
    const told = page.locator('.notice.trouble');
    await told.waitFor();
    expect(await told.textContent()).toContain('连不上工作台的服务程序，没有改动');
    expect(await page.getByLabel('原因').inputValue()).toBe('系统升级');
    expect(await page.getByRole('button', { name: /^写入/ }).isEnabled()).toBe(true);
    await context.close();
  });
});
