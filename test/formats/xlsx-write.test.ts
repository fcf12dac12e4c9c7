import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import * as XLSX from 'xlsx';
import { type Sheet, shownText } from '../../src/core/formats/sheet.js';
import { readXlsx } from '../../src/core/formats/xlsx/read.js';
import { streamXlsx, writeXlsx } from '../../src/core/formats/xlsx/write.js';

// a busy machine is no fault
vi.setConfig({ testTimeout: 60_000 });

const texts = (sheet: Sheet) => sheet.rows.map((row) => Array.from(row.cells, shownText));
const range = (top: number, left: number, bottom: number, right: number) => ({ top, left, bottom, right });

const template = () =>
  writeXlsx(
    [
      {
        name: '行政许可',
        frozen: { rows: 1, columns: 1 },
        filter: range(1, 1, 3, 3),
        columns: [
          { width: 30, style: { format: '@', wrap: true } },
          { width: 16, style: { format: '@' } },
          { hidden: true },
        ],
        merges: [range(4, 1, 4, 2)],
        dropDowns: [
          { ranges: [range(2, 2, 500, 2)], values: ['即办件', '承诺件'], prompt: '选一项' },
          {
            ranges: [range(2, 3, 500, 3)],
            values: Array.from({ length: 60 }, (_, i) => `部门,${i}`),
            strict: false,
          },
        ],
        rows: [
          {
            cells: [
              {
                value: '事项名称',
                style: { bold: true, fill: 'DDEBF7', border: true },
                comment: '必填\n写全称',
              },
              '编码',
              '期限',
            ],
            height: 24,
          },
          ['户口登记', '000109001000', 20, true],
          {
            cells: [
              '=1+1',
              { value: '说明', link: 'https://example.cn/a?b=1&c=2' },
              { value: '见', link: "#'清 单'!A1" },
            ],
            hidden: true,
          },
          [],
          [
            { value: 43000, style: { format: 'yyyy-mm-dd' } },
            { value: 'x', link: 'javascript:alert(1)' },
          ],
        ],
      },
      { name: '清 单', rows: [['甲']], hidden: true },
    ],
    { neutralise: true },
  );

describe('writeXlsx', () => {
  it('writes what our reader reads', () => {
    const book = readXlsx(template());
    expect(book.sheets.map(({ name, hidden }) => [name, hidden])).toEqual([
      ['行政许可', false],
      ['清 单', true],
      ['选项', true],
    ]);
    const [sheet, , options] = book.sheets as [Sheet, Sheet, Sheet];
    expect(texts(sheet)).toEqual([
      ['事项名称', '编码', '期限'],
      ['户口登记', '000109001000', '20', 'TRUE'],
      ['=1+1', '说明', '见'],
      ['2017-09-22', 'x'],
    ]);
    expect(sheet.rows.map((row) => [row.number, row.hidden ?? false])).toEqual([
      [1, false],
      [2, false],
      [3, true],
      [5, false],
    ]);
    expect([...sheet.hiddenColumns]).toEqual([3]);
    expect(sheet.merges).toEqual([range(4, 1, 4, 2)]);
    expect([...sheet.comments!]).toEqual([['A1', '必填\n写全称']]);
    expect([...sheet.links!]).toEqual([
      ['B3', 'https://example.cn/a?b=1&c=2'],
      ['C3', "#'清 单'!A1"],
    ]);
    expect(sheet.validations).toEqual([
      { type: 'list', ranges: [range(2, 2, 500, 2)], values: ['即办件', '承诺件'] },
      { type: 'list', ranges: [range(2, 3, 500, 3)], formula: "'选项'!$A$1:$A$60" },
    ]);
    expect(options.rows[59]!.cells).toEqual(['部门,59']);
  });

  it('writes what SheetJS reads', () => {
    const book = XLSX.read(template(), { type: 'array', cellStyles: true });
    const sheet = book.Sheets['行政许可']!;
    expect(XLSX.utils.sheet_to_json(sheet, { header: 1, range: 'A1:D2' })).toEqual([
      ['事项名称', '编码', '期限'],
      ['户口登记', '000109001000', 20, true],
    ]);
    expect(sheet.A3).toMatchObject({ t: 's', v: '=1+1' });
    expect(sheet.A3.f).toBeUndefined();
    expect(sheet.A1.c?.[0]?.t).toContain('必填');
    expect(sheet['!merges']).toEqual([{ s: { r: 3, c: 0 }, e: { r: 3, c: 1 } }]);
  });

  it('the same sheets give the same bytes, streamed or whole', () => {
    const one = template();
    const chunks: number[] = [];
    expect(template()).toEqual(one);
    const sheets = [{ name: 'a', rows: [['甲', 1]] }];
    streamXlsx(sheets, (chunk) => chunks.push(...chunk));
    expect(Uint8Array.from(chunks)).toEqual(writeXlsx(sheets));
  });

  it('any text survives', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.string({
        unit: fc.constantFrom(
          '_',
          'x',
          '0',
          'D',
          '<',
          '&',
          '"',
          '\r',
          '\n',
          '\t',
          ' ',
          '\u0000',
          '\u001f',
          '\uFFFE',
          '\uFFFF',
          '甲',
          '😀',
          ']',
          '>',
        ),
      }),
    );
    fc.assert(
      fc.property(
        fc.array(fc.array(text, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 4 }),
        (rows) => {
          const back = readXlsx(writeXlsx([{ name: 'a', rows }])).sheets[0]!;
          const expected = rows.flatMap((cells, r) =>
            cells.flatMap((cell, c) => (cell === '' ? [] : [[r + 1, c, cell]])),
          );
          expect(
            back.rows.flatMap((row) =>
              row.cells.flatMap((cell, c) => (cell === undefined ? [] : [[row.number, c, cell]])),
            ),
          ).toEqual(expected);
        },
      ),
    );
  });

  it('makes sheet names that Excel accepts, all distinct', () => {
    const names = ['', 'a/b', 'A_b', 'x'.repeat(40), 'x'.repeat(41), "'引'", '__proto__'];
    const back = readXlsx(writeXlsx(names.map((name) => ({ name, rows: [] })))).sheets.map(
      (sheet) => sheet.name,
    );
    expect(back).toEqual([
      '工作表',
      'a_b',
      'A_b(2)',
      'x'.repeat(31),
      `${'x'.repeat(28)}(2)`,
      '_引_',
      '__proto__',
    ]);
  });

  it('cuts what no cell can hold, and says so in the cell', () => {
    const back = readXlsx(writeXlsx([{ name: 'a', rows: [['长'.repeat(40_000)]] }])).sheets[0]!.rows[0]!
      .cells[0] as string;
    expect(back).toHaveLength(32_767);
    expect(back).toMatch(/已截断）$/);
  });
});
