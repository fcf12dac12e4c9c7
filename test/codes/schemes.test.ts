import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bestReading, recogniseScheme } from '../../src/core/codes/recognise.js';
import { schemeOf, schemes } from '../../src/core/codes/schemes.js';

/** Real codes (public sources, coding.md) and what they are. */
const samples: [scheme: string, kind: string, code: string][] = [
  ['gbt39554', 'basic', '000120220000'],
  ['gbt39554', 'basic', '430199012W0D'],
  ['gbt39554', 'basic', '432017A04W00'],
  ['gbt39554', 'implementation', '11420000MB1534231W2420899001W00'],
  ['gbt39554', 'handling', '11420000011043305C200012022000002'],
  ['gbt39554', 'handling', '11420000010833209R200201400702102'],
  ['gbt39554', 'handling', '11420000011043372A2422023073W0001'],
  ['gbt39554', 'handling', '11450721MB15580811400014100500001'],
  ['guangdong', 'implementation', '11440100007483172Q3440106043001'],
  ['sichuan', 'implementation', '511A09001023-511602000000-000-11511301008778386B-1-00'],
  ['sichuan', 'implementation', '511A0138000000-511602000000-000-115113010833722043-1-00'],
  ['sichuan', 'implementation', 'G-000007-001-511602000000-000-115113010833722043-1-00'],
  ['sichuan', 'implementation', '1J-5100-00026-511602000000-000-11511301008778386B-null-00'],
  ['jiangsu2018', 'implementation', '32118100000001448735800100438001'],
  ['guizhou', 'basic', 'XK0010100Y'],
  ['legacy', 'basic', '0123456789'],
  ['legacy', 'implementation', '012345678901234567890123'],
];

describe('every scheme', () => {
  test.each(samples)('%s reads the %s code %s', (id, kind, code) => {
    const parsed = schemeOf(id)?.parse(code);
    expect(parsed?.kind).toBe(kind);
    expect(parsed?.problems.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(bestReading(code)?.scheme).toBe(id);
  });

  test.each(schemes.map((scheme) => [scheme.id, scheme] as const))(
    '%s: format ∘ parse is the identity, parse never throws',
    (_, scheme) => {
      const parts = fc.constantFrom(
        '00',
        '01',
        '20',
        '41',
        'W00',
        '00Y',
        '-',
        '000',
        '11420000011043305C',
        '511A',
        '410922000000',
      );
      const codes = fc.oneof(
        fc.string({ unit: 'binary' }),
        fc.array(parts).map((all) => all.join('')),
        fc.stringMatching(/^[0-9A-Z]{10,43}$/),
        fc.constantFrom(...samples.map(([, , code]) => code)),
      );
      fc.assert(
        fc.property(codes, (code) => {
          const parsed = scheme.parse(code);
          expect(scheme.format(parsed.parts)).toBe(code);
          expect(parsed.kind === 'unknown').toBe(parsed.parts.unread !== undefined);
        }),
        { numRuns: 500 },
      );
    },
  );

  test.each(schemes.map((scheme) => [scheme.id, scheme] as const))(
    '%s: numbers only grow, never repeat, and end',
    (_, scheme) => {
      for (const numbered of ['serial', 'sub', 'localSub', 'handling'] as const) {
        const seen = new Set<string>();
        let last: string | undefined;
        for (
          let next = scheme.next(numbered);
          next !== undefined && seen.size < 120_000;
          next = scheme.next(numbered, last)
        ) {
          expect(seen.has(next)).toBe(false);
          seen.add(next);
          last = next;
        }
        if (last !== undefined) expect(scheme.next(numbered, last)).toBeUndefined();
        for (const letter of 'IOZSV') expect([...seen].some((serial) => serial.includes(letter))).toBe(false);
      }
    },
  );

  test('codes a scheme makes are codes it reads', () => {
    for (const scheme of schemes) {
      const { allocation } = scheme;
      if (allocation === undefined) continue;
      const prefix = scheme.id === 'sichuan' ? '51' : scheme.id === 'guangdong' ? '44' : '41';
      const range = allocation.range({ prefix, itemType: '01', department: '09' });
      const serial = scheme.next('serial');
      if (range === undefined || serial === undefined) throw new Error(`${scheme.id} makes nothing`);
      const basicCode = allocation.basic(range, serial, allocation.whole(true));
      expect(allocation.locate(basicCode)).toEqual({ range, serial, sub: allocation.whole(true) });
      const implementation = allocation.implementation({
        basicCode,
        creditCode: '11450721MB15580811',
        division: '410922',
        level: '4',
      });
      for (const code of [implementation, implementation && allocation.handling(implementation, '01')])
        if (code !== undefined) {
          const parsed = scheme.parse(code);
          expect(parsed.problems).toEqual([]);
          expect(parsed.parts.basicCode).toBe(basicCode);
        }
    }
  });
});

describe('the national scheme counts as real lists do', () => {
  const { next } = schemeOf('gbt39554')!;
  test.each([
    ['serial', undefined, '001'],
    ['serial', '998', '999'],
    ['serial', '999', '00A'],
    ['serial', '00H', '00J'],
    ['serial', '00Y', '01A'],
    ['serial', 'YYX', 'YYY'],
    ['serial', 'YYY', undefined],
    ['sub', '999', '00A'],
    ['sub', '00X', '01A'],
    ['localSub', undefined, 'W01'],
    ['localSub', 'W09', 'W0A'],
    ['localSub', 'W0D', 'W0E'],
    ['localSub', 'W0X', 'W10'],
    ['localSub', 'WXX', undefined],
    ['handling', '98', '99'],
    ['handling', '99', undefined],
  ] as const)('%s after %s is %s', (numbered, last, expected) => {
    expect(next(numbered, last)).toBe(expected);
  });
});

describe('what is wrong is named', () => {
  const national = schemeOf('gbt39554')!;
  test.each([
    ['000120220', 'code-malformed', '共 9 位'],
    ['990120220000', 'code-malformed', '区划前缀“99”'],
    ['003320220000', 'code-malformed', '事项类型“33”'],
    ['000120000000', 'code-malformed', '主项顺序号“000”'],
    ['0001202I0000', 'code-malformed', '主项顺序号“2I0”'],
    ['00012022000Z', 'code-malformed', '子项“00Z”'],
    ['000137220000', 'code-department-unknown', '“37”'],
    ['11420000011043305C900012022000002', 'code-malformed', '行使层级“9”'],
    ['11420000011043305C200012022000000', 'code-malformed', '业务办理项序号“00”'],
    ['11420000011043305D200012022000002', 'credit-code-check', '末位校验不符'],
    ['11420000011043305C200012022000Y02', 'code-parent-implemented', '母项'],
    ['11420000011043305C2000120220000202302300001', 'code-malformed', '日期“20230230”'],
  ])('%s → %s %s', (code, rule, words) => {
    const found = national.parse(code).problems.find((one) => one.rule === rule);
    expect(found?.text.zh).toContain(words);
  });
});

describe('the scheme of a bare list', () => {
  test('is the one its codes are written in', () => {
    const sichuan = samples.filter(([id]) => id === 'sichuan').map(([, , code]) => code);
    expect(recogniseScheme(sichuan)).toMatchObject({ scheme: 'sichuan', sure: 'certain' });
    expect(
      recogniseScheme([
        '11440100007483172Q3440106043001',
        '000120220000',
        '000120221000',
        '440118009000',
        '440118010000',
      ]),
    ).toMatchObject({ scheme: 'guangdong', sure: 'certain' });
    expect(recogniseScheme(['', '  '])).toEqual({ sure: 'unsure', guesses: [] });
    expect(recogniseScheme(['甲', '乙', '丙', '丁', '戊', '000120220000']).scheme).toBeUndefined();
  });
});

test('读过一个不合规的编码，不影响后面同一信用代码的编码', () => {
  const scheme = schemeOf('sichuan')!;
  const broken = 'E-000004-001-11511301008778386B';
  const sound = '511Z18278010-511602000000-000-11511301008778386B-1-00';
  const alone = scheme.parse(sound).problems;
  for (let i = 0; i < 3; i++) scheme.parse(broken);
  expect(scheme.parse(sound).problems).toEqual(alone);
});
