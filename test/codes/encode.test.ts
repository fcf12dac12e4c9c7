import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { planEncoding } from '../../src/core/codes/encode.js';
import { ledgerLine } from '../../src/core/codes/ledger.js';
import { resolveDoubles } from '../../src/core/codes/resolve.js';
import { schemes } from '../../src/core/codes/schemes.js';
import type { Catalogue } from '../../src/core/model/index.js';
import { UserError } from '../../src/core/model/index.js';
import {
  catalogueOf,
  catalogues,
  codesInUse,
  directoryItem,
  reordered,
  sampleCreditCode,
  sampleList,
} from './sampleCatalogue.js';

const today = '2026-11-24';
const encoded = (catalogue: Catalogue, adopt = true): Catalogue => ({
  ...catalogue,
  ...planEncoding(catalogue, { today, adopt }).catalogue,
});
const given = (catalogue: Catalogue) =>
  planEncoding(catalogue, { today, adopt: true }).assigned.map(
    ({ kind, code, name }) => `${kind} ${code} ${name}`,
  );
const basicCodes = (catalogue: Catalogue, more = {}) =>
  planEncoding(catalogue, { today, ...more }).catalogue.directory.map(({ values }) => values.basicCode);
const reasons = (catalogue: Catalogue) =>
  planEncoding(catalogue, { today }).refused.map(({ reason }) => reason.zh);

describe('laws of encode', () => {
  test('a second run gives nothing new', () => {
    fc.assert(
      fc.property(catalogues, (catalogue) => {
        const second = planEncoding(encoded(catalogue), { today, adopt: true });
        expect(second.assigned).toEqual([]);
        expect(second.adopted).toEqual([]);
      }),
    );
  });

  test('the order of files, rows and handling items changes nothing', () => {
    fc.assert(
      fc.property(
        catalogues.chain((catalogue) => fc.tuple(fc.constant(catalogue), reordered(catalogue))),
        ([one, other]) => {
          expect(given(other)).toEqual(given(one));
          const [a, b] = [planEncoding(one, { today }), planEncoding(other, { today })];
          expect(b.refused).toEqual(a.refused);
          expect(b.catalogue.ledger).toEqual(a.catalogue.ledger);
        },
      ),
    );
  });

  test('no two records share a code, every code is in the ledger once, and each reads as what it is', () => {
    fc.assert(
      fc.property(catalogues, (catalogue) => {
        const result = encoded(catalogue);
        const codes = codesInUse(result);
        expect(new Set(codes).size).toBe(codes.length);
        const lines = result.ledger.map(({ code }) => code);
        expect(new Set(lines).size).toBe(lines.length);
        expect([...lines].sort()).toEqual(lines);
        for (const code of codes) expect(lines).toContain(code);
        for (const { code, kind } of planEncoding(catalogue, { today }).assigned) {
          const parsed = schemes[0]!.parse(code);
          expect(parsed.kind).toBe(kind);
          expect(parsed.problems).toEqual([]);
        }
      }),
    );
  });

  test('what was handed in is not changed, and a plan is the same every time', () => {
    fc.assert(
      fc.property(catalogues, (catalogue) => {
        const before = JSON.stringify(catalogue);
        const plan = planEncoding(catalogue, { today, adopt: true });
        expect(JSON.stringify(catalogue)).toBe(before);
        expect(planEncoding(catalogue, { today, adopt: true })).toEqual(plan);
      }),
    );
  });

  test('a code that the ledger ever held is never given, whatever its state and whoever lost it', () => {
    fc.assert(
      fc.property(
        catalogues,
        fc.uniqueArray(
          fc.tuple(fc.constantFrom('410109', '410704', '412014', '410109'), fc.integer({ min: 1, max: 40 })),
          { selector: ([range, n]) => `${range} ${n}` },
        ),
        (catalogue, gone) => {
          const closed = gone.map(([range, n]) =>
            ledgerLine('basic', `${range}${String(n).padStart(3, '0')}W00`, '旧事项', '2020-01-01', {
              state: '停用',
              until: '2021-01-01',
            }),
          );
          const plan = planEncoding({ ...catalogue, ledger: closed }, { today });
          const old = new Set(closed.map(({ code }) => code));
          for (const { code } of plan.assigned) expect(old.has(code)).toBe(false);
        },
      ),
    );
  });
});

describe('basic codes', () => {
  test('prefix, type, department, next serial, W00', () => {
    const catalogue = catalogueOf([
      directoryItem('乙'),
      directoryItem('甲'),
      directoryItem('丙', 'directory/04-发展改革.yaml', { itemType: '公共服务' }),
    ]);
    expect(basicCodes(catalogue)).toEqual(['410109001W00', '410109002W00', '412004001W00']);
    const digits = { ...catalogue, info: { ...catalogue.info, localSubItems: 'digits' as const } };
    expect(basicCodes(digits)).toEqual(['410109001000', '410109002000', '412004001000']);
  });

  test('sub-items share the number of their main item; the row of the main item is the parent', () => {
    const sub = (name: string) => ({ ...directoryItem(name), mainItem: '主项' });
    const catalogue = catalogueOf([sub('子二'), directoryItem('主项'), sub('子一'), directoryItem('别的')]);
    expect(basicCodes(catalogue)).toEqual(['410109001W02', '410109001W0Y', '410109001W01', '410109002W00']);
    const later = encoded(catalogue);
    later.directory.push(sub('子三'));
    expect(basicCodes(later).at(-1)).toBe('410109001W03');
  });

  test('a main item coded without sub-items takes none until it is split', () => {
    const catalogue = catalogueOf([
      directoryItem('主项', undefined, { basicCode: '410109001W00' }),
      { ...directoryItem('子'), mainItem: '主项' },
    ]);
    expect(reasons(catalogue)).toEqual([expect.stringContaining('先把主项拆分')]);
  });

  test('numbers only grow, over gaps and over what only a list, a replacement or the crosswalk knows', () => {
    const list = sampleList('410922', sampleCreditCode(1), [
      { own: { basicCode: '410109007W00' }, handling: [], origin: { file: '' } },
    ]);
    const retired = {
      ...directoryItem('旧', undefined, { basicCode: '410109003W00', status: '取消' as const }),
      replacedBy: ['410109011W00'],
    };
    const catalogue = catalogueOf([directoryItem('新'), retired], [list], {
      crosswalk: [{ scheme: 'sichuan', code: 'x', basicCode: '410109012W00', name: '', note: '' }],
    });
    expect(basicCodes(catalogue)[0]).toBe('410109013W00');
  });

  test('after 999 come the letters, after the letters a sentence', () => {
    const ledger = (serial: string) => [ledgerLine('basic', `410109${serial}W00`, '末', '2020-01-01')];
    expect(basicCodes(catalogueOf([directoryItem('新')], [], { ledger: ledger('999') }))).toEqual([
      '41010900AW00',
    ]);
    expect(
      basicCodes(catalogueOf([directoryItem('新')], [], { ledger: [...ledger('00E'), ...ledger('007')] })),
    ).toEqual(['410109008W00']);
    expect(
      basicCodes(catalogueOf([directoryItem('新')], [], { ledger: [...ledger('00E'), ...ledger('999')] })),
    ).toEqual(['41010900FW00']);
    const spent = catalogueOf([directoryItem('新')], [], { ledger: [...ledger('999'), ...ledger('YYY')] });
    expect(basicCodes(spent)).toEqual([undefined]);
    expect(reasons(spent)).toEqual([expect.stringContaining('已经用完')]);
  });

  test('what cannot be coded says why', () => {
    const untyped = { ...directoryItem('无类型'), values: { name: '无类型' } };
    expect(reasons(catalogueOf([untyped]))).toEqual([expect.stringContaining('没有事项类型')]);
    expect(reasons(catalogueOf([directoryItem('无部门', 'directory/公安.yaml')]))).toEqual([
      expect.stringContaining('看不出业务指导部门'),
    ]);
    expect(reasons(catalogueOf([directoryItem('重名'), directoryItem('重名')]))).toEqual([
      expect.stringContaining('2 条'),
      expect.stringContaining('2 条'),
    ]);
    expect(
      reasons(
        catalogueOf([directoryItem('重名'), directoryItem('重名', undefined, { basicCode: '000109001000' })]),
      ),
    ).toEqual([expect.stringContaining('000109001000')]);
  });

  test('every scheme allocates by its own rules; one that only reads refuses', () => {
    const catalogue = catalogueOf([directoryItem('新')]);
    const inSichuan = { ...catalogue, info: { ...catalogue.info, division: '511602' } };
    expect(basicCodes(inSichuan, { scheme: 'sichuan' })).toEqual(['511A09001000']);
    expect(
      basicCodes({ ...catalogue, info: { ...catalogue.info, division: '440100' } }, { scheme: 'guangdong' }),
    ).toEqual(['440109001000']);
    expect(basicCodes(catalogue, { scheme: 'jiangsu2018' })).toEqual(['00100001000']);
    expect(basicCodes(catalogue, { scheme: 'guizhou' })).toEqual(['XK00001000']);
    expect(basicCodes(catalogue, { scheme: 'sichuan' })).toEqual([undefined]);
    expect(() => planEncoding(catalogue, { today, scheme: 'legacy' })).toThrow(UserError);
    expect(() => planEncoding(catalogue, { today, scheme: 'gbt' })).toThrow(UserError);
  });
});

describe('lists', () => {
  const agency = sampleCreditCode(1);
  const entry = (own: object, handling: string[] = []) => ({
    own,
    handling: handling.map((name) => ({ name, values: {} })),
    origin: { file: '' },
  });
  const licence = directoryItem('许可', undefined, { basicCode: '000109103000' }, ['新办', '变更']);

  test('18 + level + 12, then 01…; the standard’s cases have the same digits everywhere', () => {
    const county = sampleList('410922', agency, [entry({ basicCode: '000109103000' }, ['变更', '本地加办'])]);
    const city = sampleList('410900', sampleCreditCode(2, '410900'), [entry({ basicCode: '000109103000' })]);
    const town = sampleList('410922100', sampleCreditCode(3), [entry({ name: '许可' })]);
    const result = encoded(catalogueOf([licence], [county, city, town]));
    const [a, b, c] = result.lists.map(({ entries }) => entries[0]);
    expect(a?.own.implementationCode).toBe(`${agency}4000109103000`);
    expect(a?.handling.map(({ serial, handlingCode }) => [serial, handlingCode?.slice(31)])).toEqual([
      ['01', '01'],
      ['03', '03'],
    ]);
    expect(result.directory[0]?.handling.map(({ name, serial }) => [name, serial])).toEqual([
      ['新办', '02'],
      ['变更', '01'],
    ]);
    expect(b?.own.implementationCode?.slice(18, 19)).toBe('3');
    expect(b?.handling.map(({ handlingCode }) => handlingCode?.slice(31))).toEqual(['02', '01']);
    expect(c?.own).toEqual({
      basicCode: '000109103000',
      implementationCode: `${sampleCreditCode(3)}5000109103000`,
    });
  });

  test('an item without cases is case 01 itself', () => {
    const plain = directoryItem('事项', undefined, { basicCode: '000109104000' });
    const result = encoded(
      catalogueOf([plain], [sampleList('410922', agency, [entry({ basicCode: '000109104000' })])]),
    );
    expect(result.lists[0]?.entries[0]?.own.handlingCode).toBe(`${agency}400010910400001`);
  });

  test('cases that the standard gets later do not take the digits of an item that was case 01 itself', () => {
    const plain = directoryItem('事项', undefined, { basicCode: '000109104000' });
    const first = encoded(
      catalogueOf([plain], [sampleList('410922', agency, [entry({ basicCode: '000109104000' })])]),
    );
    const grown = { ...first, directory: [{ ...plain, handling: [{ name: '新办', values: {} }] }] };
    const plan = planEncoding(grown, { today });
    expect(plan.refused).toEqual([]);
    expect(plan.catalogue.directory[0]?.handling[0]?.serial).toBe('02');
    expect(plan.catalogue.lists).toEqual(first.lists);
  });

  test('what cannot be coded says why', () => {
    const list = (own: object, credit = agency, division = '410922') =>
      catalogueOf(
        [licence, directoryItem('没了', undefined, { basicCode: '000109105000', status: '取消' })],
        [sampleList(division, credit, [entry(own)])],
      );
    expect(reasons(list({ name: '没对上' }))).toEqual([expect.stringContaining('还没有对上基本目录')]);
    expect(reasons(list({ basicCode: '000109999000' }))).toEqual([expect.stringContaining('不在基本目录内')]);
    expect(reasons(list({ basicCode: '000109105000' }))).toEqual([expect.stringContaining('已取消')]);
    expect(reasons(list({ basicCode: '000109103000' }, '123'))).toEqual([
      expect.stringContaining('应为 18 位'),
    ]);
    expect(reasons(list({ basicCode: '000109103000' }, agency, 'ABCDEF'))).toEqual([
      expect.stringContaining('层级不明'),
    ]);
    const twice = catalogueOf(
      [licence],
      [
        sampleList('410922', agency, [
          entry({ basicCode: '000109103000' }),
          entry({ basicCode: '000109103000' }),
        ]),
      ],
    );
    expect(reasons(twice)).toEqual([
      expect.stringContaining('列了两次'),
      expect.stringContaining('列了两次'),
    ]);
  });

  test('a closed implementation code does not come back; a lost live one does', () => {
    const base = catalogueOf(
      [licence],
      [sampleList('410922', agency, [entry({ basicCode: '000109103000' })])],
    );
    const code = `${agency}4000109103000`;
    const closed = {
      ...base,
      ledger: [
        ledgerLine('implementation', code, '许可', '2020-01-01', { state: '停用', until: '2021-01-01' }),
      ],
    };
    expect(planEncoding(closed, { today }).assigned.filter(({ kind }) => kind === 'implementation')).toEqual(
      [],
    );
    expect(reasons(closed)).toEqual([expect.stringContaining('停用的编码不再启用')]);
    const live = { ...base, ledger: [ledgerLine('implementation', code, '许可', '2020-01-01')] };
    const plan = planEncoding(live, { today });
    expect(plan.catalogue.lists[0]?.entries[0]?.own.implementationCode).toBe(code);
    expect(plan.catalogue.ledger.filter((line) => line.code === code)).toHaveLength(1);
  });

  test('handling serials end at 99 with a sentence and are never used twice', () => {
    const many = directoryItem(
      '多',
      undefined,
      { basicCode: '000109104000' },
      Array.from({ length: 101 }, (_, i) => `情形${String(i).padStart(3, '0')}`),
    );
    const plan = planEncoding(catalogueOf([many]), { today });
    expect(plan.catalogue.directory[0]?.handling.filter(({ serial }) => serial !== undefined)).toHaveLength(
      99,
    );
    expect(plan.refused).toHaveLength(2);
    expect(plan.refused[0]?.reason.zh).toContain('已经用到 99');
  });
});

test('ledger and catalogue that disagree are told both ways, and adopt mends what it can', () => {
  const catalogue = catalogueOf([directoryItem('上级', undefined, { basicCode: '000109103000' })], [], {
    ledger: [ledgerLine('basic', '410109001W00', '不见了', '2020-01-01')],
  });
  const faults = (adopt: boolean) =>
    planEncoding(catalogue, { today, adopt }).disagreements.map(({ fault, code }) => `${fault} ${code}`);
  expect(faults(false)).toEqual(['unregistered 000109103000', 'unused 410109001W00']);
  expect(faults(true)).toEqual(['unused 410109001W00']);
});

describe('while a code stands twice nothing is given', () => {
  const code = '410109001W00';
  const line = (name: string) => ledgerLine('basic', code, name, '2026-01-01');
  const item = (name: string) => directoryItem(name, undefined, { basicCode: code });
  test.each([
    ['on two lines of the ledger', [item('甲')], [line('甲'), line('乙')]],
    ['on two directory items', [item('甲'), item('乙')], [line('甲')]],
  ])('%s', (_, directory, ledger) => {
    const catalogue = catalogueOf([...directory, directoryItem('新事项')], [], { ledger });
    for (const adopt of [true, false])
      expect(() => planEncoding(catalogue, { today, adopt })).toThrow(
        expect.objectContaining({ code: 'codes-doubled' }),
      );
    const resolved = { ...catalogue, ...resolveDoubles(catalogue, { today }).catalogue };
    expect(planEncoding(resolved, { today }).assigned).toMatchObject([{ kind: 'basic', name: '新事项' }]);
  });
});
