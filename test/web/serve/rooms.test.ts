import { execFileSync } from 'node:child_process';
import { copyFile, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parseCsv, writeCsv } from '../../../src/core/formats/csv.js';
import type { FindingsResult } from '../../../src/core/model/index.js';
import { annotated } from '../../../src/core/reports/findings/annotate.js';
import { readListBytes } from '../../../src/node/lists.js';
import { downloaded, drop, launch, overflows, shot, today, violations } from '../browserPage.js';
import {
  cli,
  comeIn,
  copyCatalogue,
  differing,
  example,
  exampleName,
  go,
  type Person,
  type Served,
  serve,
} from './serving.js';

/**
 * One office, one week, one server: what the page writes to the folder is what the commands write to a copy, file by file, and every
 * download is the bytes of the command.
 */
const browser = await launch();
const room = '.room:not([hidden])';
const suspended = '000131004000';

const commit = (root: string, message: string): void => {
  const git = (...args: string[]) =>
    execFileSync('git', ['-c', 'user.name=santong', '-c', 'user.email=santong@example.com', ...args], {
      cwd: root,
      stdio: 'ignore',
    });
  git('init', '-q', '-b', 'main');
  git('add', '-A');
  git('commit', '-q', '-m', message);
};

describe.skipIf(browser === undefined)('a week at santong serve', () => {
  let served: Served;
  let me: Person;
  let page: Page;
  /** the copy the commands work on */
  let copy = '';
  beforeAll(async () => {
    served = await serve([], async (root) => commit(root, '上周的目录'));
    copy = join(served.folder, '照做');
    await copyCatalogue(copy);
    await copyFile(example, join(served.folder, exampleName));
    me = await comeIn(browser!, served, 'collect');
    page = me.page;
  });
  afterAll(async () => {
    await browser?.close();
    await served?.stop();
  });

  const clean = async (name: string) => {
    await shot(page, `serve-${name}`);
    expect(await violations(page)).toEqual([]);
    expect(await overflows(page)).toBe(false);
    expect([me.strange, me.faults]).toEqual([[], []]);
  };
  const press = (name: string | RegExp, exact = false) =>
    page.locator(room).getByRole('button', { name, exact }).click();
  const menu = async (item: string) => {
    await page.click(`${room} .menu > button`);
    await page.click(`${room} .menu-item:has-text("${item}")`);
  };
  const same = async (what: string, from: () => Promise<unknown>, wanted: string | Uint8Array) => {
    const { bytes } = await downloaded(page, from);
    expect(bytes.equals(Buffer.from(wanted)), what).toBe(true);
  };
  const made = async (name: string, ...args: string[]): Promise<Buffer> => {
    await cli(served.folder, ...args, '-o', name);
    return readFile(join(served.folder, name));
  };
  const takeIn = async () => {
    await go(page, 'collect');
    if (!(await page.locator(`${room} .intake`).isVisible())) await press('收进目录……');
    const suggested = page.getByRole('button', { name: '区划用清丰县' });
    if (await suggested.isVisible()) await suggested.click();
    await press('预演');
    await page.waitForSelector(`${room} .intake .figures`);
    expect(await differing(served.root, copy), 'a preview writes nothing').toEqual([]);
  };

  it('收: the blank sheet, a list previewed and taken in', async () => {
    expect(await page.locator('.top-bar').textContent()).toContain(served.root);
    await clean('collect-empty');
    await same('blank sheet', () => press('下载空白表'), await made('空白表.xlsx', 'template'));
    await drop(page, [{ name: exampleName, bytes: await readFile(example) }]);
    await page.waitForSelector(`${room} .file-panel`);
    await clean('collect-file');
    await takeIn();
    await clean('collect-preview');
    await press('收进目录', true);
    await page.waitForSelector(`${room} .intake-done`);
    await cli(served.folder, 'import', example, '--division', '410922', '-C', copy);
    expect(await differing(served.root, copy)).toEqual([]);
    await clean('collect-done');
  });

  it('认: two rows decided by key, saved, taken in; the step log does it all again', async () => {
    await go(page, 'recognise');
    await press(/^开始认/);
    await page.waitForSelector(`${room} .row-detail`);
    await clean('recognise');
    const name = () => page.locator(`${room} .row-detail`).getAttribute('aria-label');
    const first = await name();
    await page.keyboard.press('n');
    await page.fill('dialog input', '张三');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: /保存决定 1/ }).waitFor();
    await page.waitForFunction(
      (before) => document.querySelector('.row-detail')?.getAttribute('aria-label') !== before,
      first,
    );
    const second = await name();
    await page.keyboard.press('1');
    await press(/保存决定 2/);
    await page.waitForSelector('.notice.done');

    const table = parseCsv(
      (await cli(served.folder, 'match', example, '--division', '410922', '--format', 'csv', '-C', copy)).out,
    );
    const [headings = [], ...body] = table.rows;
    const at = (heading: string) => headings.indexOf(heading);
    for (const row of body) {
      const decision = { [String(first)]: '新事项', [String(second)]: '1' }[row[at('名称')] ?? ''];
      if (decision === undefined) continue;
      row[at('决定')] = decision;
      row[at('决定人')] = '张三';
      row[at('日期')] = today;
    }
    const reviewed = join(served.folder, '认定.csv');
    await writeFile(reviewed, writeCsv([headings, ...body]));
    await cli(served.folder, 'import', example, '--division', '410922', '--decisions', reviewed, '-C', copy);
    expect(await readFile(join(served.root, 'decisions.csv'), 'utf8')).toBe(
      await readFile(join(copy, 'decisions.csv'), 'utf8'),
    );
    await go(page, 'collect');
    await press('预演');
    await page.waitForSelector(`${room} .intake .figures`);
    await press('收进目录', true);
    await page.waitForSelector(`${room} .intake-done`);
    expect(await differing(served.root, copy)).toEqual([]);

    await press(/步骤记录/);
    const steps = await downloaded(page, () => page.getByRole('button', { name: '下载步骤文件' }).click());
    await page.keyboard.press('Escape');
    const again = join(served.folder, '再做');
    await copyCatalogue(again);
    await writeFile(join(served.folder, steps.name), steps.bytes);
    await cli(served.folder, 'import', '--replay', steps.name, '-C', again);
    expect(await differing(again, copy)).toEqual([]);
    await clean('recognise-saved');
  });

  it('核: the catalogue and the list checked, reports and letters, one finding accepted', async () => {
    await go(page, 'check');
    const target = `${room} .task-bar select`;
    await page.selectOption(target, { label: exampleName });
    await press('核查', true);
    await page.waitForSelector(`${room} .finding-line`);
    const list = await readFile(example);
    const inFolder = (...args: string[]) => cli(served.folder, 'validate', ...args, '-C', served.root);
    const found = JSON.parse((await inFolder(exampleName, '--format', 'json')).out) as FindingsResult;
    const marked = await annotated(await readListBytes(list, exampleName), found.findings, 'zh');
    await same('annotated', () => menu('标注后的原表'), marked);
    await menu('整改通知');
    await page.fill('dialog input[type=date]', '2026-12-20');
    const letters = await downloaded(page, () => page.click('dialog button:text-is("下载")'));
    await inFolder(exampleName, '--format', 'letters', '--due', '2026-12-20', '-o', '整改通知');
    for (const [path, bytes] of Object.entries(unzipSync(letters.bytes))) {
      const own = await readFile(join(served.folder, '整改通知', path.replace(/^.*\//, '')));
      expect(own.equals(bytes), path).toBe(true);
    }
    await page.selectOption(target, 'catalogue');
    await press('核查', true);
    await page.waitForFunction(() => document.querySelector('.room:not([hidden]) .stale-note') === null);
    const whole = (...args: string[]) =>
      cli(served.folder, 'validate', served.root, '-C', served.root, ...args);
    const told = JSON.parse((await whole('--format', 'json')).out) as FindingsResult;
    await page.waitForFunction(
      (records) =>
        document.querySelector('.room:not([hidden]) .figures')?.textContent?.includes(records) === true,
      told.summary.records.toLocaleString('en-US'),
    );
    for (const [item, format] of [
      ['JSON', 'json'],
      ['网页报告', 'html'],
      ['Markdown', 'markdown'],
    ] as const)
      await same(item, () => menu(item), (await whole('--format', format)).out);
    await same(
      'Excel',
      () => menu('Excel'),
      await made('问题.xlsx', 'validate', served.root, '-C', served.root, '--format', 'xlsx'),
    );
    await clean('check');

    const title = await page.locator(`${room} .split-detail h2`).textContent();
    const message = await page.locator(`${room} .long-row[aria-selected=true]`).textContent();
    const finding = told.findings.find((f) => f.title === title && message?.includes(f.message) === true);
    await press('接受这个问题');
    await page.fill('dialog textarea', '已报省厅，等批复');
    await page.fill('dialog input[type=text]', '县政务服务局');
    await page.fill('dialog input[type=date]', '2027-06-30');
    await page.click('dialog button:text-is("接受")');
    await page.waitForSelector('.notice:has-text("已接受")');
    await cli(
      served.folder, 'validate', copy, '--accept', finding?.fingerprint ?? '', '--reason', '已报省厅，等批复',
      '--owner', '县政务服务局', '--expires', '2027-06-30', '-C', copy,
    ); // biome-ignore format: one command
    expect(await differing(served.root, copy)).toEqual([]);
  });

  it('比: last week’s version against the folder now, the notice', async () => {
    await go(page, 'compare');
    await page.waitForSelector(`${room} .task-bar option[value^="revision "]`, { state: 'attached' });
    const selects = page.locator(`${room} .task-bar select`);
    const revision =
      (await page.locator(`${room} option[value^="revision "]`).first().getAttribute('value')) ?? '';
    await selects.nth(0).selectOption(revision);
    await selects.nth(1).selectOption('catalogue');
    await press('比较', true);
    await page.waitForSelector(`${room} .change-line`);
    await clean('compare');
    const diff = ['diff', revision.split(' ')[1]!, served.root, '-C', served.root];
    for (const [item, format] of [
      ['JSON', 'json'],
      ['网页报告', 'html'],
      ['Markdown', 'markdown'],
    ] as const)
      await same(item, () => menu(item), (await cli(served.folder, ...diff, '--format', format)).out);
    await same('Excel', () => menu('Excel'), await made('变化.xlsx', ...diff, '--format', 'xlsx'));
    await press('起草公告');
    await page.waitForSelector('dialog .notice-draft');
    const notice = (await cli(served.folder, ...diff, '--format', 'notice')).out;
    await same('notice', () => page.click('dialog button:text-is("下载")'), notice);
    await page.keyboard.press('Escape');
  });

  it('码: a code taken apart, codes given after a preview, one suspended; the ledger is that of the command', async () => {
    await go(page, 'codes');
    await page.fill(`${room} textarea`, '11420000011043305C200012022000002');
    await page.waitForSelector(`${room} .segments`);
    await clean('codes-explain');
    await page.getByRole('tab', { name: '赋码' }).click();
    await press('先看会怎样');
    await page.waitForSelector(`${room} table.table`);
    expect(await differing(served.root, copy)).toEqual([]);
    await clean('codes-give');
    await press(/^写入/);
    await page.waitForSelector('.notice:has-text("赋码完成")');
    await cli(served.folder, 'encode', '-C', copy);
    expect(await differing(served.root, copy)).toEqual([]);

    await page.getByRole('tab', { name: '台账' }).click();
    await page.fill(`${room} input[type=search]`, suspended);
    await page.click(`${room} .ledger-line:has-text("基本编码")`);
    await page.waitForSelector(`${room} .split-detail .segments`);
    await clean('codes-ledger');
    await press('对它操作');
    await page.selectOption(`${room} .life-form select`, 'suspend');
    await page.getByLabel('原因').fill('系统升级');
    await press('先看会怎样');
    await page.waitForSelector(`${room} .figures`);
    await clean('codes-life');
    await press(/^写入/);
    await page.waitForSelector('.notice:has-text("暂停完成")');
    await cli(served.folder, 'encode', 'suspend', suspended, '--reason', '系统升级', '-C', copy);
    expect(await differing(served.root, copy)).toEqual([]);
    expect(await readFile(join(served.root, 'ledger.csv'), 'utf8')).toContain('系统升级');
  });

  it('看: the board, its page as the command writes it, the portal with links that lead on', async () => {
    await go(page, 'board');
    await page.waitForSelector(`${room} .ring`);
    await clean('board');
    const board = (await cli(served.folder, 'stats', '--format', 'html', '-C', served.root)).out;
    await same('board', () => press('下载看板网页'), board);
    await page.getByRole('tab', { name: '门户预览' }).click();
    const site = page.frameLocator(`${room} iframe`);
    await site.locator('a[href$=".html"]').first().waitFor();
    const before = await site.locator('body').textContent();
    await site.locator('main a[href$=".html"]').first().click();
    await expect.poll(() => site.locator('body').textContent()).not.toBe(before);
    await clean('board-portal');
  });
});
