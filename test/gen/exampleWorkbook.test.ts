import { readFile } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { shownText } from '../../src/core/formats/sheet.js';
import { readXlsx } from '../../src/core/formats/xlsx/read.js';
import { exampleWorkbook } from '../../src/gen/exampleWorkbook.js';
import { embeddedCatalogue, loadCatalogue } from '../../src/node/load.js';

const committed = async () =>
  new Uint8Array(await readFile(new URL('../../examples/清丰县政务服务事项清单.xlsx', import.meta.url)));

it('示例工作簿与内置目录一致（不一致时运行 node dist/gen/exampleWorkbook.js）', async () => {
  const { catalogue } = await loadCatalogue(embeddedCatalogue());
  expect(readXlsx(exampleWorkbook(catalogue))).toEqual(readXlsx(await committed()));
});

it('示例工作簿里有真实表格的样子和毛病', async () => {
  const { sheets } = readXlsx(await committed());
  expect(sheets.map((s) => s.name)).toEqual(['市场监管局', '人社局', '民政局', '养老机构备案']);
  const [market, labor, civil] = sheets;
  const texts = (sheet: typeof market) => sheet!.rows.flatMap((row) => row.cells.map(shownText));
  const code = market!.rows
    .flatMap((row) => row.cells)
    .find((cell) => typeof cell === 'object' && cell.value === 131024000);
  expect(code).toMatchObject({ kind: 'number' });
  expect(market!.merges.length).toBeGreaterThan(50);
  expect(texts(market)).toEqual(
    expect.arrayContaining(['一、行政许可', '办理时限', '承诺（工作日）', '业务系统名称', '合计']),
  );
  expect(texts(market).join()).toContain('其他有关材料');
  expect(labor!.rows.filter((row) => row.hidden).map((row) => shownText(row.cells[1]))).toEqual(['职业介绍']);
  expect(texts(labor).join()).toMatch(/无犯罪记录证明[\s\S]*13800000000/);
  expect(texts(civil)).toEqual(
    expect.arrayContaining(['30个工作日', '二十个工作日', '自受理之日起20个工作日内']),
  );
  const items = sheets
    .slice(0, 3)
    .map((s) => s.rows.filter((row) => /^\d+$/.test(shownText(row.cells[0]))).length);
  expect(items).toEqual([8, 22, 10]);
});
