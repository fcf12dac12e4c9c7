import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseCsv } from '../../src/core/formats/csv.js';
import { CellPool, sharedRecords } from '../../src/core/formats/csvCells.js';

const unitsOf = (text: string): Uint16Array =>
  Uint16Array.from({ length: text.length }, (_, i) => text.charCodeAt(i));
const read = (text: string, pool = new CellPool()) =>
  sharedRecords({ text, units: unitsOf(text) }, ',', pool);

describe('long CSV in stretches', () => {
  it('reads what the general reader reads, or leaves it to that', () => {
    const cell = fc.oneof(
      fc.constantFrom(
        '',
        '行政许可',
        '清丰县政务服务中心3楼12号窗口',
        'a"b',
        ' x ',
        '𠮷野家的长长的长长的名字',
      ),
      fc.string({ unit: fc.constantFrom('"', ',', '\n', '\r', '\r\n', '中', 'a', ' '), maxLength: 6 }),
      fc.string({ unit: fc.constantFrom('中', '1', ',', '\n'), maxLength: 30 }).map((s) => `"${s}"`),
    );
    const rows = fc.array(fc.array(cell, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 6 });
    let shared = 0;
    fc.assert(
      fc.property(rows, fc.constantFrom('\n', '\r\n'), fc.boolean(), (cells, end, ended) => {
        const text = cells.map((row) => row.join(',')).join(end) + (ended ? end : '');
        fc.pre(text !== '' && text.charCodeAt(0) !== 0xfeff);
        const got = read(text);
        if (got === undefined) return;
        shared += 1;
        // empty last lines count for nothing, quoted or not
        const lines = (all: string[][]) =>
          all.slice(0, all.findLastIndex((row) => row.length > 1 || row[0] !== '') + 1);
        expect(lines(got)).toEqual(lines(parseCsv(text, { delimiter: ',' }).rows));
      }),
      { numRuns: 4000 },
    );
    expect(shared).toBeGreaterThan(800);
  });

  it('keeps columns apart, and texts that fall on one place', () => {
    const pool = new CellPool();
    const lines = Array.from(
      { length: 20_000 },
      (_, i) => `事项${i % 9000},${i},"引号，${i % 7}",${i % 3 === 0 ? '' : '是'}`,
    );
    const text = `${lines.join('\n')}\n`;
    expect(read(text, pool)).toEqual(parseCsv(text, { delimiter: ',' }).rows);
    expect(read(text, pool)).toEqual(parseCsv(text, { delimiter: ',' }).rows);
  });

  it('leaves a lone return, mixed line ends and open quotes to the general reader', () => {
    for (const text of ['a\rb,c\n', 'a,b\r\nc,d\n', 'a,"b\nc', 'a,"b"c\n', 'a,"b"\r,c\n', 'a,"b"\r'])
      expect(read(text)).toBeUndefined();
    expect(read('a,b\r\n,"c\r\nd"\r\n')).toEqual([
      ['a', 'b'],
      ['', 'c\r\nd'],
    ]);
  });
});
