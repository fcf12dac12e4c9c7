import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isRetired, readDivision } from '../../src/core/codes/divisions.js';
import { explainCode } from '../../src/core/codes/explain.js';
import { knowledgeOf } from '../../src/core/codes/knowledge.js';
import type { Division } from '../../src/core/model/index.js';

const divisions: Division[] = [
  { code: '410900', name: '濮阳市', level: 'city', parent: '410000' },
  { code: '410922', name: '清丰县', level: 'county', parent: '410900' },
  { code: '410922100', name: '城关镇', level: 'township', parent: '410922' },
  { code: '410911', name: '旧区', level: 'county', parent: '410900', retired: true, retiredOn: '2002-12-01' },
  { code: '4109A1', name: '示范区', level: 'county', parent: '410900', local: true },
];

test.each([
  ['11420000011043305C200012022000002', 'handling', 'gbt39554'],
  ['11420000011043372A', 'creditCode', 'GB 32100'],
  ['1151130108778239R', 'creditCode', 'GB 32100'],
  ['00877868-5', 'organisationCode', 'GB 32100'],
  ['410922', 'division', 'GB/T 2260'],
  ['410922100000', 'division', 'GB/T 2260'],
  ['4109A1', 'division', 'GB/T 2260'],
  ['410104001000', 'basic', 'gbt39554'],
  ['随便', 'unknown', ''],
  ['', 'unknown', ''],
])('%s is %s (%s)', (code, kind, scheme) => {
  expect(explainCode(code, { lang: 'zh', divisions })).toMatchObject({ code, kind, scheme });
});

test('segments put together are the code, in both languages', () => {
  for (const lang of ['zh', 'en'] as const) {
    const code = '11420000011043305C200012022000002';
    const { segments } = explainCode(code, { lang });
    expect(segments.map(({ value }) => value).join('')).toBe(code);
    for (const { title, meaning } of segments)
      expect(title + meaning).toMatch(lang === 'zh' ? /\p{Script=Han}/u : /[a-z]/);
  }
});

test.each([
  ['1142000001104330\uff15C200012022000002', '全角', 'full-width'],
  ['3.5103E+17', '科学计数法', 'scientific'],
  ['11420000011043305C 200012022000002', 'U+0020', 'U+0020'],
  ['11420000011043305C\u200b200012022000002', 'U+200B', 'U+200B'],
])('%s: what spoilt the code is named', (code, zh, en) => {
  expect(explainCode(code, { lang: 'zh' }).problems[0]?.message).toContain(zh);
  expect(explainCode(code, { lang: 'en' }).problems[0]?.message).toContain(en);
});

test('what is not verified says so', () => {
  expect(explainCode('XK0010100Y', { lang: 'zh' }).basis).toContain('未核实');
  expect(
    explainCode('11440100007483172Q3440106043001', { lang: 'zh' }).segments.find(
      ({ id }) => id === 'department',
    )?.meaning,
  ).toContain('未核实');
});

test('the catalogue’s own knowledge stands beside', () => {
  const known = explainCode('410104001W00', {
    lang: 'zh',
    knowledge: knowledgeOf({
      agencies: [],
      directory: [
        {
          values: { name: '某事项', basicCode: '410104001W00' },
          handling: [],
          origin: { file: 'directory/04-发展改革.yaml' },
        },
      ],
      ledger: [
        {
          code: '410104001W00',
          kind: 'basic',
          name: '某事项',
          state: '停用',
          since: '2026-01-01',
          until: '2026-06-01',
          replacedBy: ['410104002W00'],
          note: '',
        },
      ],
      crosswalk: [{ scheme: 'sichuan', code: '511A04001000', basicCode: '410104001W00', name: '', note: '' }],
    }),
  }).known;
  expect(known?.map(({ title }) => title)).toEqual(['基本目录事项', '赋码台账', '编码对照']);
  expect(known?.[1]?.text).toContain('→ 410104002W00');
});

test('divisions: structure, names, unknown and retired ones', () => {
  expect(readDivision('410922100201', divisions)?.segments.map(({ meaning }) => meaning.zh)).toEqual([
    '河南',
    '濮阳市',
    '清丰县',
    '城关镇',
    '村委会',
  ]);
  expect(readDivision('410929', divisions)?.problems[0]?.rule).toBe('division-unknown');
  expect(readDivision('420106', divisions)?.problems).toEqual([]);
  expect(readDivision('410911', divisions, '2002-11-30')?.problems).toEqual([]);
  expect(readDivision('410911', divisions, '2002-12-01')?.problems[0]?.rule).toBe('division-retired');
  expect(readDivision('990000', divisions)).toBeUndefined();
  expect(isRetired({ code: '1', name: '', level: 'county', retired: true })).toBe(true);
});

test('anything can be asked: never a throw, always something said', () => {
  const pieces = fc.constantFrom(
    '11420000011043305C',
    '4',
    '000120220000',
    '02',
    '410922',
    '100',
    '511A',
    '-',
    'W',
    '２',
    '\n',
    '__proto__',
    '😀',
  );
  fc.assert(
    fc.property(
      fc.oneof(
        fc.array(pieces).map((all) => all.join('')),
        fc.string({ unit: 'binary' }),
      ),
      (text) => {
        const { code, segments, valid, problems } = explainCode(text, { lang: 'zh', divisions });
        expect(code).toBe(text.trim());
        expect(segments.length).toBeGreaterThan(0);
        expect(valid).toBe(problems.every(({ severity }) => severity !== 'error'));
      },
    ),
    { numRuns: 1000 },
  );
});
