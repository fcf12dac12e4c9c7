import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { planEncoding } from '../../src/core/codes/encode.js';
import { isClosed, ledgerDisagreements } from '../../src/core/codes/ledger.js';
import type { LifeResult } from '../../src/core/codes/life.js';
import { lift, rename, transfer } from '../../src/core/codes/lifeMove.js';
import { merge, split } from '../../src/core/codes/lifeSplit.js';
import { resume, retire, suspend } from '../../src/core/codes/lifeStatus.js';
import type { Catalogue } from '../../src/core/model/index.js';
import { UserError } from '../../src/core/model/index.js';
import { catalogueOf, codesInUse, directoryItem, sampleCreditCode, sampleList } from './sampleCatalogue.js';

const today = '2026-11-24';
const options = { today, reason: '测试' };
const entry = (own: object, handling: string[] = []) => ({
  own,
  handling: handling.map((name) => ({ name, values: {} })),
  origin: { file: '' },
});
const city = sampleCreditCode(1, '410900');
const county = sampleCreditCode(2);
const other = sampleCreditCode(3);
const agencies = [
  { creditCode: city, name: '市局', division: '410900' },
  { creditCode: county, name: '县局', division: '410922' },
  { creditCode: other, name: '另一局', division: '410922' },
];

const start = (): Catalogue => {
  const bare = catalogueOf(
    [
      directoryItem('甲', undefined, { levels: ['市级', '县级'] }, ['新办', '变更']),
      directoryItem('乙'),
      directoryItem('丙', undefined, { basicCode: '000109103000' }),
    ],
    [
      sampleList('410900', city, [
        entry({ name: '甲', address: '市厅' }),
        entry({ basicCode: '000109103000' }),
      ]),
      sampleList('410922', county, [
        entry({ name: '甲', address: '县厅' }, ['新办', '变更']),
        entry({ name: '乙' }),
      ]),
    ],
    { agencies },
  );
  return { ...bare, ...planEncoding(bare, { today, adopt: true }).catalogue };
};

const applied = (catalogue: Catalogue, result: LifeResult): Catalogue => ({
  ...catalogue,
  ...result.catalogue,
});
const lineOf = (catalogue: Catalogue, code: string) => catalogue.ledger.find((line) => line.code === code);
const itemOf = (catalogue: Catalogue, code: string) =>
  catalogue.directory.find(({ values }) => values.basicCode === code);
const liveEntries = (catalogue: Catalogue, agency: string) =>
  catalogue.lists
    .find((list) => list.agency === agency)
    ?.entries.filter(({ own }) => own.status !== '取消') ?? [];
const a = '410109002W00';
const b = '410109001W00';

test('the start is what the tests think it is', () => {
  const catalogue = start();
  expect([itemOf(catalogue, a)?.values.name, itemOf(catalogue, b)?.values.name]).toEqual(['甲', '乙']);
  expect(ledgerDisagreements(catalogue)).toEqual([]);
});

describe('retire', () => {
  test('the item, its entries and all their codes close together', () => {
    const next = applied(start(), retire(start(), a, options));
    expect(itemOf(next, a)?.values).toMatchObject({ status: '取消', cancelOn: today, version: 2 });
    expect(lineOf(next, a)).toMatchObject({ state: '停用', until: today, note: '测试' });
    expect(
      next.lists.flatMap(({ entries }) =>
        entries.filter(({ own }) => own.basicCode === a).map(({ own }) => own.status),
      ),
    ).toEqual(['取消', '取消']);
    expect(next.ledger.filter((line) => line.code.includes(a)).every(isClosed)).toBe(true);
    expect(ledgerDisagreements(next)).toEqual([]);
  });

  test('one office’s code closes that office’s entry only', () => {
    const next = applied(start(), retire(start(), `${county}4${a}`, options));
    expect(liveEntries(next, county).map(({ own }) => own.basicCode)).toEqual([b]);
    expect(liveEntries(next, city)).toHaveLength(2);
    expect(lineOf(next, a)?.state).toBe('在用');
  });

  test('a handling code leaves its entry; its serial is not given again', () => {
    const code = `${county}4${a}02`;
    expect(lineOf(start(), code)?.name).toBe('新办');
    const next = applied(start(), retire(start(), code, options));
    expect(lineOf(next, code)?.state).toBe('停用');
    expect(liveEntries(next, county)[0]?.handling.map(({ name }) => name)).toEqual(['变更']);
    expect(() => retire(next, `${county}4${a}01`, options)).toThrow(/唯一的业务办理项/);
    expect(() => retire(next, `${county}4${b}01`, options)).toThrow(/唯一的业务办理项/);
    expect(ledgerDisagreements(next)).toEqual([]);
  });

  describe('on a day to come', () => {
    const day = '2027-01-01';
    const plan = (code = a) => applied(start(), retire(start(), code, { ...options, on: day }));
    const onDay = (catalogue: Catalogue, date: string) => {
      const done = planEncoding(catalogue, { today: date });
      return { next: { ...catalogue, ...done.catalogue }, closed: done.closed.map(({ code }) => code) };
    };
    const ofA = (catalogue: Catalogue) => catalogue.ledger.filter(({ code }) => code.includes(a));

    test('directory, lists and ledger carry the day; the codes stay in use until then', () => {
      const result = retire(start(), a, { ...options, on: day });
      const next = applied(start(), result);
      expect(result.closed).toEqual([]);
      expect(itemOf(next, a)?.values).toMatchObject({ cancelOn: day, version: 2 });
      expect(itemOf(next, a)?.values.status).not.toBe('取消');
      expect(
        next.lists.flatMap(({ entries }) =>
          entries.filter(({ own }) => own.basicCode === a).map(({ own }) => own.cancelOn),
        ),
      ).toEqual([day, day]);
      expect(new Set(ofA(next).map(({ state, until }) => `${state} ${until}`))).toEqual(
        new Set([`在用 ${day}`]),
      );
      expect(lineOf(next, a)?.note).toBe(`计划 ${day} 停用，测试`);
      expect(ledgerDisagreements(next)).toEqual([]);
      expect(onDay(next, '2026-12-31')).toMatchObject({ closed: [], next: { ledger: next.ledger } });
    });

    test('the next run from that day on closes them as of that day, once', () => {
      const { next, closed } = onDay(plan(), '2027-03-15');
      expect(closed).toHaveLength(ofA(next).length);
      expect(itemOf(next, a)?.values).toMatchObject({ status: '取消', cancelOn: day, version: 3 });
      expect(ofA(next).every(({ state, until }) => state === '停用' && until === day)).toBe(true);
      expect(
        next.lists.flatMap(({ entries }) => entries.filter(({ own }) => own.status === '取消')),
      ).toHaveLength(2);
      expect(ledgerDisagreements(next)).toEqual([]);
      expect(onDay(next, '2027-03-16').closed).toEqual([]);
      expect(() => rename(plan(), a, '甲（新）', { ...options, today: '2027-03-15' })).toThrow(/已经取消/);
      const other = rename(plan(), b, '乙（新）', { ...options, today: day });
      expect(other.closed.map(({ code }) => code)).toContain(a);
    });

    test('of one office only its entry ends', () => {
      const { next, closed } = onDay(plan(`${county}4${a}`), day);
      expect(closed.every((code) => code.startsWith(`${county}4${a}`))).toBe(true);
      expect(lineOf(next, a)).toMatchObject({ state: '在用', until: '' });
      expect(liveEntries(next, county).map(({ own }) => own.basicCode)).toEqual([b]);
    });

    test('an office that lists the item in between gets no code from that day on', () => {
      const late = { ...plan(), ledger: start().ledger };
      const listing = {
        ...late,
        lists: [...late.lists, sampleList('410922', other, [entry({ basicCode: a })])],
      };
      expect(planEncoding(listing, { today: '2026-12-31' }).refused).toEqual([]);
      expect(planEncoding(listing, { today: day }).refused[0]?.reason.zh).toContain('已取消');
    });

    test('the plan is taken back by resume, what an office gives up by itself stays planned', () => {
      const own = applied(start(), retire(start(), `${city}3${a}`, { ...options, on: '2026-12-01' }));
      const all = applied(own, retire(own, `${county}4${a}`, { ...options, on: day }));
      const back = applied(all, resume(all, `${county}4${a}`, options));
      expect(
        ofA(back)
          .map(({ until }) => until)
          .filter((until) => until !== ''),
      ).toEqual(
        ofA(own)
          .map(({ until }) => until)
          .filter((until) => until !== ''),
      );
      const whole = plan();
      const again = applied(whole, resume(whole, a, options));
      expect(itemOf(again, a)?.values.cancelOn).toBeUndefined();
      expect(ofA(again).every(({ state, until }) => state === '在用' && until === '')).toBe(true);
      expect(onDay(again, day).closed).toEqual([]);
      expect(() => resume(again, a, options)).toThrow(/现在就是/);
    });

    test('a handling item or a bare ledger line is not planned ahead', () => {
      expect(() => retire(start(), `${county}4${a}02`, { ...options, on: day })).toThrow(/还没有到/);
    });
  });
});

describe('suspend and resume', () => {
  test('entries follow; one that was suspended on its own stays so', () => {
    const own = applied(start(), suspend(start(), `${city}3${a}`, options));
    const all = applied(own, suspend(own, a, options));
    expect(all.ledger.filter((line) => line.code.includes(a)).every(({ state }) => state === '暂停')).toBe(
      true,
    );
    expect(() => resume(all, `${city}3${a}`, options)).toThrow(UserError);
    const back = applied(all, resume(all, a, options));
    expect(lineOf(back, `${county}4${a}`)?.state).toBe('在用');
    expect(lineOf(back, `${city}3${a}`)?.state).toBe('暂停');
    for (const one of [own, all, back]) expect(ledgerDisagreements(one)).toEqual([]);
  });
});

describe('split and merge', () => {
  test('children get new codes and replace; offices carry their own elements over', () => {
    const next = applied(start(), split(start(), a, ['甲二', '甲一'], options));
    const children = next.directory.filter(({ replaces }) => replaces?.includes(a));
    expect(children.map(({ values }) => [values.name, values.basicCode])).toEqual([
      ['甲二', '410109003W00'],
      ['甲一', '410109004W00'],
    ]);
    expect(itemOf(next, a)).toMatchObject({
      replacedBy: ['410109003W00', '410109004W00'],
      values: { status: '取消' },
    });
    expect(lineOf(next, a)?.replacedBy).toEqual(['410109003W00', '410109004W00']);
    expect(liveEntries(next, county).map(({ own }) => [own.basicCode, own.address])).toEqual([
      ['410109003W00', '县厅'],
      ['410109004W00', '县厅'],
      [b, undefined],
    ]);
    expect(lineOf(next, `${county}4${a}`)?.replacedBy).toEqual([
      `${county}4410109003W00`,
      `${county}4410109004W00`,
    ]);
    expect(ledgerDisagreements(next)).toEqual([]);
  });

  test('the survivor keeps its code; who had only the other lists it now', () => {
    const next = applied(start(), merge(start(), [a, '000109103000'], b, options));
    expect(itemOf(next, b)).toMatchObject({ replaces: [a, '000109103000'], values: { version: 2 } });
    expect(itemOf(next, a)).toMatchObject({ replacedBy: [b] });
    expect(liveEntries(next, city).map(({ own }) => [own.basicCode, own.address])).toEqual([[b, '市厅']]);
    expect(liveEntries(next, county).map(({ own }) => own.basicCode)).toEqual([b]);
    expect(lineOf(next, `${county}4${a}`)?.replacedBy).toEqual([`${county}4${b}`]);
    expect(lineOf(next, `${city}3000109103000`)?.replacedBy).toEqual([`${city}3${b}`]);
    expect(ledgerDisagreements(next)).toEqual([]);
  });
});

describe('transfer, lift, rename', () => {
  test('another agency: same basic code, new implementation codes, the list is made when there is none', () => {
    const next = applied(start(), transfer(start(), `${county}4${a}`, other, options));
    expect(liveEntries(next, other).map(({ own }) => [own.implementationCode, own.address])).toEqual([
      [`${other}4${a}`, '县厅'],
    ]);
    expect(next.lists.at(-1)?.file).toBe(`lists/410922-清丰县/${other}-另一局.yaml`);
    expect(lineOf(next, `${county}4${a}`)).toMatchObject({ state: '停用', replacedBy: [`${other}4${a}`] });
    expect(lineOf(next, a)?.state).toBe('在用');
    expect(ledgerDisagreements(next)).toEqual([]);
    expect(() => transfer(start(), a, other, options)).toThrow(/2 个清单/);
    expect(applied(start(), transfer(start(), a, other, { ...options, from: county })).lists).toHaveLength(3);
  });

  test('a level change closes what no longer exercises it', () => {
    const next = applied(start(), lift(start(), a, ['市级'], options));
    expect(itemOf(next, a)?.values).toMatchObject({ levels: ['市级'], version: 2 });
    expect(liveEntries(next, county).map(({ own }) => own.basicCode)).toEqual([b]);
    expect(liveEntries(next, city)).toHaveLength(2);
    const down = applied(start(), lift(start(), b, ['市级'], { ...options, to: city }));
    expect(lineOf(down, `${county}4${b}`)?.replacedBy).toEqual([`${city}3${b}`]);
    for (const one of [next, down]) expect(ledgerDisagreements(one)).toEqual([]);
  });

  test('a new name keeps the code, raises the version and is in the ledger with the old one', () => {
    const next = applied(start(), rename(start(), a, '甲（新）', options));
    expect(itemOf(next, a)?.values).toMatchObject({ name: '甲（新）', version: 2 });
    expect(lineOf(next, a)).toMatchObject({ name: '甲（新）', note: expect.stringContaining('前名称“甲”') });
    expect(lineOf(next, `${county}4${a}`)?.name).toBe('甲（新）');
    expect(() => rename(start(), a, '乙', options)).toThrow(/同名同类/);
  });
});

test('an operation that cannot be done changes nothing and says why', () => {
  const catalogue = start();
  const before = JSON.stringify(catalogue);
  for (const [attempt, words] of [
    [() => retire(catalogue, '410109999W00', options), /都没有编码/],
    [() => split(catalogue, a, ['一个'], options), /两个不同的名称/],
    [() => split(catalogue, a, ['甲一', '乙'], options), /没有改动：.*同名同类/],
    [() => merge(catalogue, [a], a, options), /没有要并入/],
    [() => transfer(catalogue, `${county}4${a}`, sampleCreditCode(99), options), /先登记它/],
    [() => lift(catalogue, a, ['银河级'], options), /没有“银河级”/],
    [() => split(catalogue, a, ['甲一', '甲二'], { ...options, on: '2030-01-01' }), /还没有到/],
    [() => resume(catalogue, a, options), /现在就是/],
    [
      () =>
        retire(applied(catalogue, split(catalogue, a, ['甲一', '甲二'], options)), '410109003W00', {
          ...options,
          on: '2020-01-01',
        }),
      /起生效/,
    ],
  ] as const)
    expect(attempt).toThrow(words);
  expect(JSON.stringify(catalogue)).toBe(before);
});

test('any sequence of 500 operations keeps ledger, directory and lists in agreement, and no closed code returns', () => {
  const step = fc.record({
    kind: fc.constantFrom(
      'retire',
      'retire',
      'plan',
      'plan',
      'suspend',
      'resume',
      'split',
      'merge',
      'transfer',
      'lift',
      'rename',
      'add',
      'add',
      'add',
    ),
    pick: fc.nat(10_000),
    second: fc.nat(10_000),
  });
  const at = <T>(all: readonly T[], n: number): T => all[n % all.length] as T;
  const perform = (
    catalogue: Catalogue,
    kind: string,
    pick: number,
    second: number,
    turn: number,
  ): Catalogue => {
    const live = catalogue.directory.flatMap(({ values }) =>
      values.basicCode !== undefined && values.status !== '取消' ? [values.basicCode] : [],
    );
    const entries = catalogue.lists.flatMap((list) =>
      list.entries.flatMap(({ own }) => (own.status === '取消' ? [] : (own.implementationCode ?? []))),
    );
    if (kind === 'add' || live.length < 3 || entries.length === 0) {
      const grown: Catalogue = {
        ...catalogue,
        directory: [
          ...catalogue.directory,
          directoryItem(
            `事项${turn}`,
            at(['directory/09-公安.yaml', 'directory/04-发改.yaml'], second),
            { levels: ['市级', '县级'] },
            turn % 3 === 0 ? ['新办', '变更'] : [],
          ),
        ],
        lists: catalogue.lists.map((list, i) =>
          i === pick % catalogue.lists.length
            ? { ...list, entries: [...list.entries, entry({ name: `事项${turn}` })] }
            : list,
        ),
      };
      return { ...grown, ...planEncoding(grown, { today }).catalogue };
    }
    const code = at(live, pick);
    const either = pick % 2 === 0 ? code : at(entries, second);
    const agency = at(agencies, second).creditCode;
    switch (kind) {
      case 'retire':
        return applied(catalogue, retire(catalogue, either, options));
      case 'plan':
        return applied(
          catalogue,
          retire(catalogue, either, { ...options, on: at(['2027-01-01', '2028-01-01'], second) }),
        );
      case 'suspend':
        return applied(catalogue, suspend(catalogue, either, options));
      case 'resume':
        return applied(catalogue, resume(catalogue, either, options));
      case 'split':
        return applied(catalogue, split(catalogue, code, [`事项${turn}之一`, `事项${turn}之二`], options));
      case 'merge':
        return applied(catalogue, merge(catalogue, [code, at(live, pick + 1)], at(live, second), options));
      case 'transfer':
        return applied(catalogue, transfer(catalogue, at(entries, pick), agency, options));
      case 'lift':
        return applied(
          catalogue,
          lift(
            catalogue,
            code,
            [at(['市级', '县级'], second)],
            second % 3 === 0 ? { ...options, to: agency } : options,
          ),
        );
      default:
        return applied(catalogue, rename(catalogue, code, `事项${turn}改`, options));
    }
  };
  const done = new Map<string, number>();
  fc.assert(
    fc.property(fc.array(step, { minLength: 500, maxLength: 500 }), (steps) => {
      let catalogue = start();
      const closed = new Set<string>();
      steps.forEach(({ kind, pick, second }, turn) => {
        try {
          catalogue = perform(catalogue, kind, pick, second, turn);
          done.set(kind, (done.get(kind) ?? 0) + 1);
        } catch (error) {
          if (!(error instanceof UserError)) throw error;
        }
        expect(ledgerDisagreements(catalogue)).toEqual([]);
        const codes = codesInUse(catalogue);
        if (new Set(codes).size !== codes.length)
          throw new Error(`turn ${turn} ${kind}: a code stands twice`);
        for (const line of catalogue.ledger) {
          if (isClosed(line)) closed.add(line.code);
          else if (closed.has(line.code)) throw new Error(`turn ${turn} ${kind}: ${line.code} came back`);
        }
      });
      // what was planned comes true, and nothing else
      const due = catalogue.ledger.filter((line) => !isClosed(line) && line.until === '2027-01-01');
      const later = planEncoding(catalogue, { today: '2027-06-01' });
      expect(ledgerDisagreements({ ...catalogue, ...later.catalogue })).toEqual([]);
      for (const { code } of due) expect(later.closed.map((one) => one.code)).toContain(code);
      if (due.length === 0) expect(later.closed).toEqual([]);
    }),
    { numRuns: 3 },
  );
  // each kind of operation really happened, not only its refusal
  for (const kind of [
    'retire',
    'plan',
    'suspend',
    'resume',
    'split',
    'merge',
    'transfer',
    'lift',
    'rename',
    'add',
  ])
    expect(done.get(kind) ?? 0).toBeGreaterThan(0);
});
