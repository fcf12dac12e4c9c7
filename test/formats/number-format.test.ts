import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SSF } from 'xlsx';
import { numberFormat } from '../../src/core/formats/number-format.js';

const codes = [
  ...[
    'General',
    '0',
    '0.00',
    '#,##0',
    '#,##0.00',
    '0%',
    '0.00%',
    '0.00E+00',
    '0.0#',
    '#.##',
    '000000',
    '0"元"',
  ],
  ...[
    '#,##0;(#,##0)',
    '#,##0 ;[Red](#,##0)',
    '_(* #,##0.00_);_(* \\(#,##0.00\\);_(* "-"??_);_(@_)',
    '"第"0"条"',
  ],
  ...['[$¥-804]#,##0.00', '0;-0;"零"', '000\\-000'],
];
const dates = [
  'yyyy/m/d',
  'yyyy-mm-dd',
  'yyyy"年"m"月"d"日"',
  'm"月"d"日"',
  'yy-m-d',
  'd-mmm-yy',
  'mmmm d, yyyy',
  'dddd',
  'h:mm',
  'h:mm:ss',
  'h:mm AM/PM',
  'yyyy/m/d h:mm',
  'mm:ss',
  '[h]:mm:ss',
  '[mm]:ss',
  'yyyy-mm-dd hh:mm:ss',
  '[$-804]yyyy"年"m"月"d"日"',
  'yyyy\\-mm\\-dd',
  'mm:ss.0',
];

describe('numberFormat', () => {
  it.each(codes)('shows numbers in %s as SheetJS does', (code) => {
    const { show } = numberFormat(code);
    // no halves: SheetJS rounds them in binary, Excel in decimal
    const number = fc.oneof(
      fc.integer({ min: -2_000_000, max: 2_000_000 }),
      fc.integer({ min: 0, max: 2_000_000 }).map((n) => (n * 10 + 1) / 1000),
      fc.constantFrom(0, 1e10, 1234.56789, 35103),
    );
    fc.assert(
      fc.property(number, (value) => {
        expect(show(value)).toBe(SSF.format(code, value));
      }),
      { numRuns: 300 },
    );
  });

  it.each(dates)('shows dates in %s as SheetJS does', (code) => {
    const { show, isDate } = numberFormat(code);
    expect(isDate).toBe(true);
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 60_000 * 1440 }), fc.boolean(), (minutes, date1904) => {
        const value = minutes / 1440;
        expect(show(value, date1904)).toBe(SSF.format(code, value, { date1904 }));
      }),
      { numRuns: 300 },
    );
  });

  it('knows what SheetJS does not', () => {
    expect(numberFormat('[DBNum1][$-804]yyyy"年"m"月"d"日"').show(42902)).toBe('二〇一七年六月十六日');
    expect(numberFormat('aaaa').show(42902)).toBe('星期五');
    expect(numberFormat('G/通用格式').show(20)).toBe('20');
    expect(numberFormat('上午/下午h"时"mm"分"').show(0.75)).toBe('下午6时00分');
    expect(numberFormat('0.00').show(1.005)).toBe('1.01');
    expect(numberFormat('# ?/?').show(0.5)).toBe(' 1/2');
    expect(numberFormat('@').isText).toBe(true);
    expect(numberFormat('yyyy').show(-5)).toBe('-5');
    expect(numberFormat('General').show(123456789012345680)).toBe('1.23457E+17');
    expect(numberFormat('¥#,##0.00').show(-1234.5)).toBe('-¥1,234.50');
    expect(numberFormat('0000-00-00').show(20170616)).toBe('2017-06-16');
  });

  it('any code and any number give some text', () => {
    const code = fc.string({
      unit: fc.constantFrom(...'0#?.,%E+-/;@[]"\\_*ymdhs年 AMPG'.split('')),
      maxLength: 20,
    });
    fc.assert(
      fc.property(code, fc.double({ noNaN: true }), (c, n) => typeof numberFormat(c).show(n) === 'string'),
      { numRuns: 2000 },
    );
  });
});
