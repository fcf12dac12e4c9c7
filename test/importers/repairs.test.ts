import { describe, expect, it } from 'vitest';
import type { Cell } from '../../src/core/formats/sheet.js';
import { importWorkbook, repairedWorkbook } from '../../src/core/importers/index.js';
import { proposeRepairs } from '../../src/core/repairs.js';
import { sheetOf, workbookOf } from './sheets.js';

/** What may be mended in a cell, and what must be left alone. */
const headings = ['事项名称', '基本编码', '咨询电话', '承诺时限', '生效日期'];
const proposed = (cells: (Cell | undefined)[]) => {
  const workbook = workbookOf(sheetOf({ name: '清单', rows: [headings, cells] }));
  return proposeRepairs(workbook, importWorkbook(workbook, '清单.xlsx', { required: ['name'] })).map(
    ({ rule, cell, before, after }) => [rule, cell, before, after],
  );
};

describe('proposed', () => {
  it.each<[string, (Cell | undefined)[], string[][]]>([
    ['clean', ['出生登记', '000109001000', '0393-8160000', '5个工作日', '2017-06-16'], []],
    [
      'full width in a code',
      ['出生登记', '０００１０９００１０００'],
      [['full-width-digits', 'B2', '０００１０９００１０００', '000109001000']],
    ],
    [
      'blanks in a code',
      ['出生登记', '0001 0900\n1000'],
      [['field-malformed', 'B2', '0001 0900\n1000', '000109001000']],
    ],
    [
      'a zero that the length proves',
      ['出生登记', { kind: 'number', value: 709001000, text: '709001000' }],
      [['leading-zero-lost', 'B2', '709001000', '000709001000']],
    ],
    [
      'digits that cannot be recovered',
      ['出生登记', { kind: 'number', value: 1.2345678901234567e30, text: '1.23E+30' }],
      [],
    ],
    [
      'brackets, blanks and a line break in a name',
      ['出生 登记\n(首次)'],
      [['name-not-normal', 'A2', '出生 登记\n(首次)', '出生登记（首次）']],
    ],
    [
      'Latin words keep their blanks',
      ['互联网 Wi Fi 场所登记'],
      [['name-not-normal', 'A2', '互联网 Wi Fi 场所登记', '互联网Wi Fi场所登记']],
    ],
    [
      'full width in a phone',
      ['出生登记', undefined, '０３９３－８１６００００'],
      [['full-width-digits', 'C2', '０３９３－８１６００００', '0393-8160000']],
    ],
    [
      'full width in a limit',
      ['出生登记', undefined, undefined, '５个工作日'],
      [['full-width-digits', 'D2', '５个工作日', '5个工作日']],
    ],
    [
      'a limit that became a date',
      ['出生登记', undefined, undefined, { kind: 'date', value: 5, text: '1900/1/5', format: 'yyyy/m/d' }],
      [['number-dated', 'D2', '1900/1/5', '5']],
    ],
    [
      'a date in another spelling is no fault',
      ['出生登记', undefined, undefined, undefined, '2017年6月16日'],
      [],
    ],
    [
      'full width in a date',
      ['出生登记', undefined, undefined, undefined, '２０１７年６月１６日'],
      [['full-width-digits', 'E2', '２０１７年６月１６日', '2017-06-16']],
    ],
  ])('%s', (_what, cells, expected) => {
    expect(proposed(cells)).toEqual(expected);
  });
  it('comes in the order of the sheet, and once mended nothing is left to mend', () => {
    const workbook = workbookOf(
      sheetOf({
        name: '清单',
        rows: [headings, ['死亡 登记', '０００１０９００１０００'], ['出生 登记', '0001 0900 1001']],
      }),
    );
    const read = (book: typeof workbook) => importWorkbook(book, '清单.xlsx', { required: ['name'] });
    const repairs = proposeRepairs(workbook, read(workbook));
    expect(repairs.map(({ cell }) => cell)).toEqual(['A2', 'B2', 'A3', 'B3']);
    const mended = repairedWorkbook(workbook, repairs, '清单.xlsx');
    expect(proposeRepairs(mended, read(mended))).toEqual([]);
    expect(read(mended).records.map(({ values }) => values.basicCode)).toEqual(
      read(workbook).records.map(({ values }) => values.basicCode),
    );
    expect(workbook.sheets[0]?.rows[1]?.cells[0]).toBe('死亡 登记');
  });
});

describe('applied', () => {
  const workbook = workbookOf(sheetOf({ name: '清单', rows: [headings, ['出生 登记']] }));
  const repair = {
    rule: 'name-not-normal',
    sheet: '清单',
    cell: 'A2',
    before: '出生 登记',
    after: '出生登记',
  };
  it.each([
    ['another content', { ...repair, before: '死亡登记' }],
    ['a cell that is not there', { ...repair, cell: 'A9' }],
    ['a sheet that is not there', { ...repair, sheet: '别的' }],
  ])('%s is refused with the place', (_what, wrong) => {
    expect(() => repairedWorkbook(workbook, [wrong], '清单.xlsx')).toThrow(/清单\.xlsx/);
  });
});
