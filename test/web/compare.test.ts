import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeXlsx } from '../../src/core/formats/xlsx/write.js';
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
const small = { width: 1093, height: 614, dark: true };
const room = '.room:not([hidden])';
const compare = (page: Page) => page.click(`${room} .task-bar button:text-is("比较")`);
const rows = (page: Page) => page.locator(`${room} .change-line`);
const menu = async (page: Page, item: string) => {
  await page.click(`${room} .menu > button`);
  await page.click(`${room} .menu-item:has-text("${item}")`);
};

const rules =
  '核对申请人身份和房屋权属，查验消防、治安设施是否到位，征求辖区派出所意见后提出审查意见，报分管负责人决定；不符合条件的，书面说明理由并告知救济渠道。';
const table = (values: string[][]): Uint8Array =>
  writeXlsx([
    {
      name: '公安局',
      rows: [
        [
          '事项名称',
          '基本编码',
          '事项类型',
          '法定办结时限',
          '承诺办结时限',
          '受理条件',
          '审查细则',
          '到办事现场次数',
        ],
        ...values,
      ],
    },
  ]);

const older = table([
  [
    '旅馆业特种行业许可',
    '000109127000',
    '行政许可',
    '20个工作日',
    '7个工作日',
    '房屋权属清楚；有治安管理制度',
    rules,
    '1',
  ],
  [
    '户口迁移审批',
    '000109147003',
    '行政许可',
    '20个工作日',
    '10个工作日',
    '有合法稳定住所',
    '核对身份。',
    '1',
  ],
  ['保安员证核发', '000109103000', '行政许可', '20个工作日', '10个工作日', '年满十八周岁', '核对身份。', '1'],
]);
const newer = table([
  [
    '旅馆业特种行业许可',
    '000109127000',
    '行政许可',
    '20个工作日',
    '9个工作日',
    '房屋权属清楚；有治安管理制度；有消防验收文件',
    rules.replace('书面说明理由', '当场书面说明理由'),
    '2',
  ],
  [
    '户口迁移审批',
    '000109147003',
    '行政许可',
    '20个工作日',
    '5个工作日',
    '有合法稳定住所',
    '核对身份。',
    '1',
  ],
  [
    '公章刻制业特种行业许可',
    '000109128000',
    '行政许可',
    '20个工作日',
    '5个工作日',
    '有固定场所',
    '核对身份。',
    '1',
  ],
]);
const files = [
  { name: '去年.xlsx', bytes: older },
  { name: '今年.xlsx', bytes: newer },
];

interface Told {
  summary: { byImpact: Record<string, number>; added: number; removed: number };
  changes: { kind: string; impact: string; message: string }[];
}

describe.skipIf(browser === undefined)('比 on the page', () => {
  let folder = '';
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'santong-compare-page-'));
    for (const { name, bytes } of files) await writeFile(join(folder, name), bytes);
  });
  afterAll(async () => {
    await browser?.close();
    await rm(folder, { recursive: true, force: true });
  });

  const cli = async (...args: string[]) => {
    const ran = await runCli(['diff', ...args, '--date', today, '--quiet'], { cwd: folder });
    expect(ran.code, ran.err).toBeLessThanOrEqual(1);
    return ran;
  };

  const dropBoth = async (page: Page) => {
    await drop(page, files);
    await page.waitForFunction(() => {
      const chosen = document.querySelectorAll('.room:not([hidden]) .task-bar option:checked');
      return chosen[0]?.textContent === '去年.xlsx' && chosen[1]?.textContent === '今年.xlsx';
    });
  };

  it('offers what can be compared; two divisions by the same standard in one click', async () => {
    const { page, strange, faults } = await openWorkbench(browser!, 'compare', small);
    await page.locator(`${room} .example`).first().waitFor();
    expect(await page.locator(`${room} .example`).count()).toBe(3);
    expect(await violations(page)).toEqual([]);
    await shot(page, 'compare-examples');
    const sides = await page
      .locator(`${room} .task-bar select`)
      .evaluateAll((all) => all.map((select) => (select as HTMLSelectElement).value.split(' ')[1]));
    await page.locator(`${room} .example`).first().click();
    await rows(page).first().waitFor();
    expect(await page.locator(`${room} .compare-summary`).textContent()).toContain('按同一标准比');
    const told = JSON.parse((await cli(`@${sides[0]}`, `@${sides[1]}`, '--format', 'json')).out) as Told;
    expect(await page.locator(`${room} .list-tools [role=status]`).textContent()).toBe(
      `${told.changes.length} 处`,
    );
    await page.selectOption(`${room} .list-tools select`, 'impact');
    await page.waitForFunction(
      (message) => document.querySelector('.room:not([hidden]) .change-says')?.textContent === message,
      told.changes[0]?.message,
    );
    await shot(page, 'compare-divisions');
    expect(await violations(page)).toEqual([]);
    expect(await overflows(page)).toBe(false);
    expect([strange, faults]).toEqual([[], []]);
    await page.context().close();
  });

  it('compares two dropped files: impacts, kinds, text side by side, sets, swap', async () => {
    const { page, strange, faults } = await openWorkbench(browser!, 'compare');
    await dropBoth(page);
    await compare(page);
    await rows(page).first().waitFor();
    const told = JSON.parse((await cli('去年.xlsx', '今年.xlsx', '--format', 'json')).out) as Told;
    // all of an item together: its name stands once
    const names = await rows(page).evaluateAll((lines) =>
      lines.map(
        (line) =>
          `${line.classList.contains('follows')} ${line.firstElementChild?.firstElementChild?.textContent}`,
      ),
    );
    expect(names).toHaveLength(told.changes.length);
    expect(names.filter((name) => name === 'false 旅馆业特种行业许可')).toHaveLength(1);
    expect(names.filter((name) => name === 'true 旅馆业特种行业许可').length).toBeGreaterThan(2);
    const facets = page.locator(`${room} .facets`).first().locator('button');
    const words = { burden: '加重', relief: '减轻' } as const;
    for (const [impact, word] of Object.entries(words))
      expect(await facets.filter({ hasText: word }).textContent()).toContain(
        String(told.summary.byImpact[impact]),
      );
    await facets.filter({ hasText: '减轻' }).click();
    await page.waitForFunction(
      (count) => document.querySelectorAll('.room:not([hidden]) .change-line').length === count,
      told.summary.byImpact['relief'],
    );
    await facets.filter({ hasText: '减轻' }).click();

    await page.fill(`${room} .search`, '审查细则');
    await page.waitForFunction(
      () =>
        document.querySelectorAll('.room:not([hidden]) .change-line').length === 1 &&
        document.querySelector('.room:not([hidden]) .sides') !== null,
    );
    expect(await page.locator(`${room} .sides ins`).first().textContent()).toBe('当场');
    expect(await page.locator(`${room} .sides del`).count()).toBe(0);
    await page.click(`${room} button:text-is("放大对照")`);
    await shot(page, 'compare-side-by-side');
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press('Escape');

    await page.fill(`${room} .search`, '消防验收');
    await page.waitForSelector(`${room} .set-come`);
    expect(await page.locator(`${room} .set-come`).textContent()).toContain('有消防验收文件');
    await shot(page, 'compare-files');
    expect(await violations(page)).toEqual([]);
    expect(await overflows(page)).toBe(false);

    await page.click(`${room} .task-bar button[title="对调两边"]`);
    const now = await page
      .locator(`${room} .task-bar option:checked`)
      .evaluateAll((all) => all.map((option) => option.textContent));
    expect(now).toEqual(['今年.xlsx', '去年.xlsx']);
    expect([strange, faults]).toEqual([[], []]);
    await page.context().close();
  });

  it('drafts the notice and downloads what the command line writes, byte for byte', async () => {
    const { page, faults } = await openWorkbench(browser!, 'compare');
    await dropBoth(page);
    await compare(page);
    await rows(page).first().waitFor();
    for (const [item, format] of [
      ['JSON', 'json'],
      ['网页报告', 'html'],
      ['Markdown', 'markdown'],
    ] as const) {
      const { bytes } = await downloaded(page, () => menu(page, item));
      expect(bytes.toString('utf8'), item).toBe(
        (await cli('去年.xlsx', '今年.xlsx', '--format', format)).out,
      );
    }
    const sheet = await downloaded(page, () => menu(page, 'Excel'));
    await cli('去年.xlsx', '今年.xlsx', '--format', 'xlsx', '-o', 'changes.xlsx');
    expect(sheet.bytes.equals(await readFile(join(folder, 'changes.xlsx')))).toBe(true);

    await page.click(`${room} button:text-is("起草公告")`);
    await page.waitForSelector('dialog .notice-draft');
    const notice = (await cli('去年.xlsx', '今年.xlsx', '--format', 'notice')).out;
    expect(await page.locator('dialog .notice-draft').textContent()).toBe(notice);
    await shot(page, 'compare-notice');
    expect(await violations(page)).toEqual([]);
    const file = await downloaded(page, () => page.click('dialog button:text-is("下载")'));
    expect(file.bytes.toString('utf8')).toBe(notice);
    await page.keyboard.press('Escape');

    // the same file on both sides is no comparison
    await page.selectOption(`${room} .task-bar select >> nth=1`, { label: '去年.xlsx' });
    expect(await page.locator(`${room} .task-bar button:text-is("比较")`).isDisabled()).toBe(true);
    expect(faults).toEqual([]);
    await page.context().close();
  });
});
