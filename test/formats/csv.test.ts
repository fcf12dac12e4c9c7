import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  csvSheet,
  findDelimiter,
  parseCsv,
  readCsv,
  restoreText,
  writeCsv,
} from '../../src/core/formats/csv.js';

describe('csv', () => {
  it.each([
    ['名称,编码\n甲,1', ','],
    ['名称;编码\n甲,乙;1\n丙;2', ';'],
    ['名称\t编码\n甲,乙\t1', '\t'],
    ['名称|编码\n甲|1', '|'],
    ['"a;b",编码\n"c;d",1', ','],
    ['只有一列\n甲', ','],
  ] as const)('finds the delimiter of %j', (text, delimiter) => {
    expect(findDelimiter(text)).toBe(delimiter);
  });

  it('what is written reads back the same', () => {
    const field = fc.string({
      unit: fc.constantFrom('甲', 'a', ',', '"', '\n', '\r', '\t', ';', '=', ' ', "'", '\uFEFF'),
    });
    fc.assert(
      fc.property(
        fc
          .integer({ min: 1, max: 4 })
          .chain((width) =>
            fc.array(fc.array(field, { minLength: width, maxLength: width }), { minLength: 1 }),
          ),
        fc.boolean(),
        (rows, neutralise) => {
          const text = writeCsv(rows, { mark: true, neutralise });
          const back = readCsv(text, { delimiter: ',' });
          expect(neutralise ? back.map((row) => row.map(restoreText)) : back).toEqual(
            neutralise ? rows.map((row) => row.map(restoreText)) : rows,
          );
        },
      ),
    );
  });

  it('neutralises formulas, full-width ones too', () => {
    expect(writeCsv([['=1+1', '+86', '-', '@x', '＝x', '甲']], { neutralise: true })).toBe(
      "'=1+1,'+86,'-,'@x,'＝x,甲\n",
    );
  });

  it('obeys sep= and takes off ="…" guards', () => {
    const { rows, delimiter } = parseCsv('sep=;\r\n名称;编码\r\n甲;="000109"\r\n');
    expect(delimiter).toBe(';');
    expect(csvSheet(rows, '表').rows[1]!.cells).toEqual(['甲', '000109']);
  });

  it('a quote left open does not swallow the file', () => {
    const { rows, brokenQuote } = parseCsv('名称,编码\n"甲,1\n乙,2\n丙,3\n');
    expect(brokenQuote).toBe(2);
    expect(rows).toEqual([
      ['名称', '编码'],
      ['"甲', '1'],
      ['乙', '2'],
      ['丙', '3'],
    ]);
  });

  it('rows keep the numbers a spreadsheet shows, blank rows cost nothing', () => {
    const sheet = csvSheet(readCsv('名称,编码\n\n,\n甲,1\n'), '表');
    expect(sheet.rows.map((row) => row.number)).toEqual([1, 4]);
    expect(sheet.rows[1]!.cells).toEqual(['甲', '1']);
  });
});
