import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { unzipSync } from 'fflate';
import type { Page } from 'playwright-core';
import { afterAll, describe, expect, it } from 'vitest';
import { readYaml } from '../../src/core/index.js';
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
import { officeWorkbook } from './officeWorkbook.js';

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

const dropOffice = async (page: Page): Promise<void> => {
  await drop(page, [{ name: '清丰县市场监管局清单.xlsx', bytes: await officeWorkbook() }]);
  await page.waitForSelector('.file-panel h2:has-text("清丰县市场监管局清单")');
};
const column = (page: Page, letter: string) =>
  page.getByRole('combobox', { name: new RegExp(`^${letter} 列`) });
const howOf = (page: Page, letter: string) =>
  column(page, letter).locator('xpath=following-sibling::span').textContent();

/** As a person does it: held over the page and let go, not handed to the input. */
const dropOn = async (page: Page, selector: string, name: string, bytes: Uint8Array): Promise<void> => {
  const data = await page.evaluateHandle(
    ([file, base64]) => {
      const transfer = new DataTransfer();
      const content = Uint8Array.from(atob(base64!), (c) => c.charCodeAt(0));
      transfer.items.add(new File([content], file!));
      return transfer;
    },
    [name, Buffer.from(bytes).toString('base64')],
  );
  await page.dispatchEvent(selector, 'dragover', { dataTransfer: data });
  await page.locator('.drop.over').waitFor();
  await page.dispatchEvent(selector, 'drop', { dataTransfer: data });
};

describe.skipIf(browser === undefined)('收', () => {
  it('says how every column was understood, takes another choice, and takes it back', async () => {
    const { page, strange, faults } = await openWorkbench(browser!, 'collect');
    expect(await flaws(page)).toEqual([]);
    await shot(page, 'collect-empty');
    await dropOn(page, '.first-steps', '清丰县市场监管局清单.xlsx', await officeWorkbook());
    await page.waitForSelector('.file-panel h2');
    expect(await column(page, 'B').inputValue()).toBe('name');
    expect(await howOf(page, 'B')).toBe('一字不差');
    expect(await howOf(page, 'C')).toBe('别名');
    expect(await column(page, 'A').locator('option:checked').textContent()).toBe('序号');
    expect(await howOf(page, 'K')).toBe('没认出');
    expect(await page.locator('td.column-unknown').count()).toBeGreaterThan(0);
    expect(await page.getByRole('tab', { name: /旧版（隐藏）/ }).count()).toBe(1);
    await shot(page, 'collect-columns');
    expect(await flaws(page)).toEqual([]);

    await column(page, 'K').selectOption('resultName');
    await page.waitForFunction(() =>
      [...document.querySelectorAll('.column-how')].some((el) => el.textContent === '您指定'),
    );
    expect(await column(page, 'K').inputValue()).toBe('resultName');
    expect(await page.getByText('2 列没认出').count()).toBe(0);
    const groups = column(page, 'K').locator('optgroup');
    expect(await groups.nth(0).getAttribute('label')).toBe('要素');
    expect(await groups.nth(1).locator('option[value="handling.name"]').textContent()).toBe('业务办理项名称');

    await page.getByRole('button', { name: /步骤记录/ }).click();
    expect(await page.locator('.step-log li').first().textContent()).toContain('办什么结果');
    expect(await flaws(page)).toEqual([]);
    const file = await downloaded(page, () => page.getByRole('button', { name: '下载步骤文件' }).click());
    const log = readYaml(file.bytes.toString('utf8'), 'steps') as {
      format: string;
      steps: { do: string; columns?: Record<string, string> }[];
    };
    expect(log.format).toBe('santong-steps/1');
    expect(log.steps.find((step) => step.do === 'map')?.columns).toEqual({ 办什么结果: 'resultName' });
    await page.getByRole('button', { name: '撤销上一步' }).click();
    await page.getByText('已撤销').waitFor();
    await page.getByRole('button', { name: '关上' }).click();
    expect(await howOf(page, 'K')).toBe('没认出');
    expect(faults).toEqual([]);
    expect(strange).toEqual([]);
    await page.context().close();
  });

  it('three clicks from the first visit to what the list would change', async () => {
    const { page, strange, faults } = await openWorkbench(browser!, 'collect');
    await page.getByRole('button', { name: '用自带的示例清单试一试' }).click();
    await page.waitForSelector('.file-panel h2:has-text("清丰县政务服务事项清单")');
    await page.getByRole('button', { name: '收进目录……' }).click();
    await page.getByRole('button', { name: '预演' }).click();
    await page.getByRole('heading', { name: /会改 \d+ 个目录文件|目录文件不会变/ }).waitFor();
    expect(faults).toEqual([]);
    expect(strange).toEqual([]);
    await page.context().close();
  });

  it('mends one cell by key, a whole kind by button, and undoes both', async () => {
    const { page, strange, faults } = await openWorkbench(browser!, 'collect', small);
    await dropOffice(page);
    await page.getByRole('tab', { name: /^修补/ }).click();
    const first = page.locator('.repair-line').first();
    await first.waitFor();
    expect(await first.textContent()).toContain('食品经营␣许可(新办)');
    expect(await first.textContent()).toContain('（新办）');
    await shot(page, 'collect-repairs');
    expect(await flaws(page)).toEqual([]);
    const all = Number(
      /修补 ([\d,]+)/.exec((await page.getByRole('tab', { name: /^修补/ }).textContent()) ?? '')?.[1],
    );
    expect(all).toBeGreaterThanOrEqual(9);

    await page.locator('.long-list').focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press(' ');
    await page.getByRole('button', { name: '全部撤回 1' }).waitFor();
    await page.getByRole('button', { name: `全部修补 ${all - 1}` }).click();
    await page.getByRole('button', { name: `全部撤回 ${all}` }).click();
    await page.getByRole('button', { name: `全部修补 ${all}` }).waitFor();
    await page.locator('.press').nth(1).click();
    await page.getByText('已修补 · 撤回').waitFor();
    expect(faults).toEqual([]);
    expect(strange).toEqual([]);
    await page.context().close();
  });

  it('previews what taking in would do, says why rows stay out, and takes in', async () => {
    const { page, strange, faults } = await openWorkbench(browser!, 'collect');
    await drop(page, [{ name: exampleName, bytes: example }]);
    await page.waitForSelector('.file-panel');
    await page.getByRole('button', { name: '收进目录……' }).click();
    await page.getByRole('button', { name: '预演' }).click();
    await page.locator('.left-rows summary').first().waitFor();
    expect(await page.locator('.left-rows').textContent()).toContain('区划');
    expect(await page.getByRole('button', { name: '收进目录', exact: true }).count()).toBe(0);

    await page.getByRole('button', { name: '区划用清丰县' }).click();
    await page.getByRole('button', { name: '预演' }).click();
    await page.waitForSelector('.intake .figures');
    const figures = (await page.locator('.intake .figures').textContent()) ?? '';
    expect(figures).toMatch(/读到的行41/);
    await shot(page, 'collect-intake');
    expect(await flaws(page)).toEqual([]);
    await page.getByRole('button', { name: '收进目录', exact: true }).click();
    await page.locator('.intake-done').waitFor();
    expect(await page.locator('.intake-done').textContent()).toMatch(/已收进目录：新增 \d+/);
    await shot(page, 'collect-done');
    expect(await flaws(page)).toEqual([]);
    await page.getByRole('button', { name: /步骤记录/ }).click();
    await page.getByText('写进目录的不能在这里撤销').waitFor();
    expect(await page.locator('.step-log li').first().textContent()).toContain('已写入，不能撤销');
    expect(await page.getByText(/“撤销上一步”撤的是：放入/).count()).toBe(1);
    expect(await flaws(page)).toEqual([]);
    await page.getByRole('button', { name: '关上' }).click();
    // what the page gives is what the command writes
    const zip = await downloaded(page, () => page.getByRole('button', { name: '下载改过的文件' }).click());
    const given = unzipSync(zip.bytes);
    const folder = await mkdtemp(join(tmpdir(), 'santong-collect-'));
    await cp(fileURLToPath(new URL('../../catalog', import.meta.url)), join(folder, 'catalog'), {
      recursive: true,
    });
    await writeFile(join(folder, exampleName), example);
    const ran = await runCli(
      ['import', exampleName, '-C', 'catalog', '--division', '410922', '--date', today, '--quiet'],
      { cwd: folder },
    );
    expect(ran.code).toBeLessThan(2);
    expect(Object.keys(given).length).toBeGreaterThanOrEqual(3);
    for (const [path, bytes] of Object.entries(given))
      expect(await readFile(join(folder, 'catalog', path), 'utf8')).toBe(Buffer.from(bytes).toString('utf8'));
    await rm(folder, { recursive: true, force: true });
    // a second time there is nothing to do
    await page.getByRole('button', { name: '预演' }).click();
    await page.getByRole('heading', { name: '目录文件不会变' }).waitFor();
    expect(faults).toEqual([]);
    expect(strange).toEqual([]);
    await page.context().close();
  });

  it('names a file that cannot be read and goes on with the others; what was dropped survives a reload', async () => {
    const { page, strange, faults } = await openWorkbench(browser!, 'collect');
    await drop(page, [
      { name: '坏的.xlsx', bytes: Buffer.from('不是表格') },
      { name: '空的.csv', bytes: Buffer.from('') },
      { name: '好的.csv', bytes: Buffer.from('事项名称,事项类型\n取水许可,行政许可\n') },
    ]);
    await page.locator('.file-list li', { hasText: '好的.csv' }).waitFor();
    expect(await page.locator('.file-list .file-state.error').count()).toBeGreaterThanOrEqual(1);
    await page.locator('.file-list li', { hasText: '空的.csv' }).getByRole('button').click();
    await page.getByRole('alert').waitFor();
    expect(await flaws(page)).toEqual([]);
    await page.reload();
    await page.locator('.file-list li', { hasText: '好的.csv' }).waitFor();
    await page.locator('.file-list li', { hasText: '好的.csv' }).getByRole('button').click();
    await page.getByRole('button', { name: /移走/ }).click();
    await page.locator('.file-list li', { hasText: '好的.csv' }).waitFor({ state: 'detached' });
    expect(faults).toEqual([]);
    expect(strange).toEqual([]);
    await page.context().close();
  });
});
