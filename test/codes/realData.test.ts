import { describe, expect, test } from 'vitest';
import { readCreditCode } from '../../src/core/codes/creditCode.js';
import { codeReader } from '../../src/core/codes/reader.js';
import { bestReading, recogniseScheme } from '../../src/core/codes/recognise.js';
import { schemeOf } from '../../src/core/codes/schemes.js';
import { hasRealData, realRows } from './realCodes.js';

if (!hasRealData) console.warn('../shared/data 不在，跳过真实编码的测试');

const column = (path: string, heading: string): string[] => realRows(path).map((row) => row[heading] ?? '');
const problemsOf = (scheme: string, codes: string[]): Map<string, number> => {
  const counts = new Map<string, number>();
  for (const code of codes)
    for (const { rule, params } of schemeOf(scheme)?.parse(code).problems ?? []) {
      const key = [rule, params.fault ?? params.part ?? ''].join(' ').trim();
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
  return counts;
};

describe.skipIf(!hasRealData)('real codes', () => {
  test('Guang’an: every code is Sichuan’s, and the real faults are named', () => {
    const codes = column('lists/guangan-511602.csv', 'itemCode');
    expect(recogniseScheme(codes)).toMatchObject({ scheme: 'sichuan', sure: 'certain' });
    expect(Object.fromEntries(problemsOf('sichuan', codes))).toEqual({
      'code-malformed': 3,
      'credit-code-malformed organisation-code': 31,
      'credit-code-malformed length': 104,
      'credit-code-malformed placeholder': 10,
      'credit-code-malformed lower-case': 1,
      'credit-code-check': 7,
    });
  });

  test('Hubei and Hunan: nothing of the shape is wrong', () => {
    const hubei = column('lists/hubei-420000-a.csv', '业务办理项编码');
    const hunan = column('directory/hunan-handling-items.csv', '基本编码');
    expect(recogniseScheme(hubei)).toMatchObject({ scheme: 'gbt39554', sure: 'certain' });
    expect(recogniseScheme(hunan)).toMatchObject({ scheme: 'gbt39554', sure: 'certain' });
    expect([...problemsOf('gbt39554', [...hubei, ...hunan]).keys()]).toEqual(['code-department-unknown']);
    const reader = codeReader('gbt39554');
    for (const row of realRows('lists/hubei-420000-a.csv')) {
      const read = reader.read(row['业务办理项编码'] ?? '');
      expect(read?.creditCode).toBe(row['信用代码(前18)']);
      expect(row['基本编码(13)']).toMatch(new RegExp(`${read?.basic}$`));
    }
  });

  test('Jiangsu and the other provinces', () => {
    const jiangsu = column('codes/jiangsu2018-a.csv', '事项编码');
    expect(recogniseScheme(jiangsu)).toMatchObject({ scheme: 'jiangsu2018', sure: 'certain' });
    expect(problemsOf('jiangsu2018', jiangsu).size).toBe(0);
    for (const row of realRows('codes/other-provinces.csv')) {
      const best = bestReading(row.code ?? '');
      expect(best?.scheme).toBe(row.base?.startsWith('44') ? 'guangdong' : 'gbt39554');
      expect(best?.parts.creditCode).toBe(row.uscc);
      expect(best?.parts.basicCode).toBe(row.base);
      expect(best?.problems).toEqual([]);
    }
  });

  test('credit codes: our verdict is the recorded one', () => {
    for (const row of realRows('codes/credit-codes-a.csv'))
      expect([row.代码, readCreditCode(row.代码 ?? '').valid]).toEqual([row.代码, row.校验结果 === '通过']);
  });

  test('every real code of every scheme formats back', () => {
    const codes = [
      ...column('lists/guangan-511602.csv', 'itemCode'),
      ...column('lists/hubei-420000-a.csv', '业务办理项编码'),
      ...column('codes/jiangsu2018-a.csv', '事项编码'),
      ...column('codes/other-provinces.csv', 'code'),
    ];
    for (const code of codes) {
      const best = bestReading(code);
      expect(schemeOf(best?.scheme ?? '')?.format(best?.parts ?? {})).toBe(code);
    }
  });
});
