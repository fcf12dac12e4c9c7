import { describe, expect, test } from 'vitest';
import { crosswalkClashes, crosswalkOf, withTies } from '../../src/core/codes/crosswalk.js';
import { planEncoding } from '../../src/core/codes/encode.js';
import { ledgerDisagreements, ledgerLine } from '../../src/core/codes/ledger.js';
import { resolveDoubles } from '../../src/core/codes/resolve.js';
import type { Catalogue, CrosswalkEntry } from '../../src/core/model/index.js';
import { catalogueOf, codesInUse, directoryItem, sampleCreditCode, sampleList } from './sampleCatalogue.js';

const today = '2026-11-24';
const entry = (own: object) => ({ own, handling: [], origin: { file: '' } });
const coded = (catalogue: Catalogue, on = today): Catalogue => ({
  ...catalogue,
  ...planEncoding(catalogue, { today: on, adopt: true }).catalogue,
});

/** Two branches from one start, each with an item of its own and a list of it, merged with all lines kept. */
const branches = () => {
  const base = catalogueOf([], [], {});
  const ours = coded(
    {
      ...base,
      directory: [directoryItem('甲事项')],
      lists: [sampleList('410922', sampleCreditCode(1), [entry({ name: '甲事项' })])],
    },
    '2026-11-01',
  );
  const theirs = coded(
    {
      ...base,
      directory: [directoryItem('乙事项', 'directory/09-公安.yaml', {}, ['新办'])],
      lists: [sampleList('410923', sampleCreditCode(2, '410923'), [entry({ name: '乙事项' })])],
    },
    '2026-11-02',
  );
  return { ours, theirs };
};
const merged = (): Catalogue => {
  const { ours, theirs } = branches();
  return {
    ...ours,
    directory: [...theirs.directory, ...ours.directory],
    lists: [...theirs.lists, ...ours.lists],
    ledger: [...ours.ledger, ...theirs.ledger],
  };
};
const resolved = (catalogue: Catalogue): Catalogue => ({
  ...catalogue,
  ...resolveDoubles(catalogue, { today }).catalogue,
});

describe('after a careless merge', () => {
  test('the younger is coded anew, its entries follow, the lost codes keep a line', () => {
    const { ours, theirs } = branches();
    expect(ours.directory[0]?.values.basicCode).toBe(theirs.directory[0]?.values.basicCode);
    const next = resolved(merged());
    expect(next.directory.map(({ values }) => [values.name, values.basicCode])).toEqual([
      ['乙事项', '410109002W00'],
      ['甲事项', '410109001W00'],
    ]);
    const lost = theirs.lists[0]?.entries[0]?.own.implementationCode ?? '';
    const fresh = next.lists[0]?.entries[0]?.own.implementationCode ?? '';
    expect(fresh).toBe(lost.replace('410109001W00', '410109002W00'));
    expect(next.ledger.find(({ code }) => code === lost)).toMatchObject({
      state: '作废',
      replacedBy: [fresh],
    });
    expect(next.ledger.find(({ code }) => code === '410109001W00')).toMatchObject({
      name: '甲事项',
      note: expect.stringContaining('后者改编为 410109002W00'),
    });
    expect(next.lists[1]).toEqual(ours.lists[0]);
    expect(ledgerDisagreements(next)).toEqual([]);
    const codes = codesInUse(next);
    expect(new Set(codes).size).toBe(codes.length);
    expect(planEncoding(next, { today }).assigned).toEqual([]);
    expect(resolveDoubles(next, { today })).toMatchObject({ assigned: [], touched: [], refused: [] });
  });

  test('it comes to the same end whichever branch was merged into which', () => {
    const one = merged();
    const other = {
      ...one,
      directory: [...one.directory].reverse(),
      lists: [...one.lists].reverse(),
      ledger: [...one.ledger].reverse(),
    };
    expect(resolved(other).ledger).toEqual(resolved(one).ledger);
  });

  test('a side whose ledger lines were thrown away is the younger', () => {
    const { theirs } = branches();
    const next = resolved({ ...merged(), ledger: theirs.ledger });
    expect(next.directory.map(({ values }) => [values.name, values.basicCode])).toEqual([
      ['乙事项', '410109001W00'],
      ['甲事项', '410109002W00'],
    ]);
    expect(ledgerDisagreements(next)).toEqual([]);
  });

  test('what a person must decide is told, not guessed', () => {
    const twice = catalogueOf([
      directoryItem('甲', undefined, { basicCode: '410109001W00' }),
      directoryItem('甲', undefined, { basicCode: '410109001W00' }),
    ]);
    expect(resolveDoubles(twice, { today }).refused[0]?.reason.zh).toContain('写了两遍');
    const { ours } = branches();
    const agency = ours.lists[0]?.agency ?? '';
    const both = {
      ...merged(),
      lists: [
        sampleList('410922', agency, [
          entry({ basicCode: '410109001W00', implementationCode: 'x' }),
          entry({ basicCode: '410109001W00', implementationCode: 'x' }),
        ]),
      ],
      ledger: [
        ledgerLine('basic', '410109001W00', '甲事项', today),
        ledgerLine('basic', '410109001W00', '乙事项', today),
      ],
    };
    expect(resolveDoubles(both, { today }).refused[0]?.reason.zh).toContain('分不清');
  });

  test('lines that a merge doubled become one, and nothing they said is lost', () => {
    const catalogue = catalogueOf([directoryItem('甲', undefined, { basicCode: '000109103000' })], [], {
      ledger: [
        ledgerLine('basic', '000109103000', '甲', '2026-02-01', { note: '后' }),
        ledgerLine('basic', '000109103000', '甲', '2026-01-01', { note: '先' }),
        ledgerLine('basic', '000109103000', '丢了的', '2026-01-01'),
      ],
    });
    expect(resolved(catalogue).ledger).toEqual([
      ledgerLine('basic', '000109103000', '甲', '2026-01-01', {
        note: '先；后；合并分支时另有一行“丢了的”（2026-01-01）',
      }),
    ]);
  });
});

describe('crosswalk', () => {
  const tie = (scheme: string, code: string, basicCode: string): CrosswalkEntry => ({
    scheme,
    code,
    basicCode,
    name: '',
    note: '',
  });

  test('a whole foreign code finds its basic code by its base', () => {
    const { basicCodeOf } = crosswalkOf([
      tie('sichuan', '511A09001023', '000109001023'),
      tie('local', 'GC-01', '000117001000'),
    ]);
    expect(basicCodeOf('sichuan', '511A09001023-511602000000-000-11511301008778386B-1-00')).toBe(
      '000109001023',
    );
    expect(basicCodeOf('sichuan', '511A09001023')).toBe('000109001023');
    expect(basicCodeOf('local', ' GC-01 ')).toBe('000117001000');
    expect(basicCodeOf('guizhou', '511A09001023')).toBeUndefined();
    const { find } = crosswalkOf([
      tie('sichuan', '511A09001023', 'a'),
      tie('guizhou', 'x', 'b'),
      tie('local', 'x', 'c'),
    ]);
    expect([find('511A09001023-511602000000-000-11511301008778386B-1-00'), find('x'), find('y')]).toEqual([
      'a',
      undefined,
      undefined,
    ]);
    expect(
      crosswalkOf([tie('local', 'x', 'a'), tie('local', 'x', 'b')]).basicCodeOf('local', 'x'),
    ).toBeUndefined();
  });

  test('clashes are named', () => {
    const directory = [
      directoryItem('甲', undefined, { basicCode: '000109001000' }),
      directoryItem('乙', undefined, { basicCode: '000109002000', status: '取消' }),
      directoryItem('丙', undefined, { basicCode: '000109003000' }),
    ];
    const crosswalk = [
      tie('local', '1', '000109001000'),
      tie('local', '2', '000109001000'),
      tie('local', '3', '000109001000'),
      tie('local', '3', '000109003000'),
      tie('local', '4', '000109002000'),
      tie('local', '5', '000109009000'),
    ];
    expect(
      crosswalkClashes({ directory, crosswalk }).map(({ fault, codes }) => `${fault} ${codes.join(' ')}`),
    ).toEqual(['one-to-two 3', 'retired 4', 'two-to-one 1 2 3', 'unknown 5']);
    expect(
      withTies(crosswalk, [tie('local', '1', '000109001000'), tie('local', '6', '000109003000')]),
    ).toHaveLength(7);
  });
});
