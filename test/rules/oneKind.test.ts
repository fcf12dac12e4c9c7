import { expect, test } from 'vitest';
import { bareItem, checkItems } from '../../src/core/check.js';
import type { ItemValues } from '../../src/core/model/index.js';
import { findNearDuplicatePairs } from '../../src/core/nearPairs.js';

/** Rules over the whole list work from indexes: entries that are all of one kind are where comparing pairs would never end. */
const many = 100_000;
const ask = (valuesOf: (n: number) => ItemValues) => {
  const columns = new Map([
    ['name', 'A'] as const,
    ['basicCode', 'B'] as const,
    ['agencyCode', 'C'] as const,
  ]);
  const items = Array.from({ length: many }, (_, n) =>
    bareItem({
      values: valuesOf(n),
      handling: [],
      extra: {},
      origin: { file: '清单.csv', row: n + 2, columns },
    }),
  );
  return checkItems(items, { today: '2026-11-24', nearDuplicates: findNearDuplicatePairs }).summary.byRule;
};
const code = (n: number) =>
  `00010${1 + (n % 9)}${String(1 + (n % 999)).padStart(3, '0')}${String(Math.floor(n / 999) % 1000).padStart(3, '0')}`;
const limit = { timeout: 120_000 };

test('十万条同名同码：逐条报重复，没有一条规则两两比较', limit, () => {
  const byRule = ask(() => ({
    name: '食品经营许可',
    basicCode: '000131001000',
    agencyCode: '11410922005988999X',
  }));
  expect(byRule['item-listed-twice']).toBe(many - 1);
  expect(byRule['names-nearly-same']).toBeUndefined();
});

test('十万条同名、各有各的码：每个码报一次', limit, () => {
  const byRule = ask((n) => ({ name: '食品经营许可', basicCode: code(n) }));
  expect(byRule['same-name-two-codes']).toBeGreaterThan(50_000);
});

test('十万条同码、各有各的名：每个名报一次', limit, () => {
  const byRule = ask((n) => ({ name: `${String(n)}号窗口的业务`, basicCode: '000131001000' }));
  expect(byRule['same-code-two-names']).toBe(many - 1);
});

test('十万条各用各的错信用代码：每个代码报一次', limit, () => {
  const byRule = ask((n) => ({ name: `事项${n}`, agencyCode: String(n).padStart(9, '0') }));
  expect(byRule['credit-code-malformed']).toBe(many);
});
