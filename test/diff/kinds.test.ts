import { describe, expect, test } from 'vitest';
import { changeKindOf, changeKinds, unclassified } from '../../src/core/diff/changes/index.js';
import { claimants } from '../../src/core/diff/classify.js';
import { compare } from '../../src/core/diff/compare.js';
import { renderChange } from '../../src/core/messages/changes.js';
import { englishChanges } from '../../src/core/messages/en/changes.js';
import { impacts } from '../../src/core/model/index.js';
import { readTables, sidesOf } from './caseTables.js';

const tables = readTables();
const kinds = [...changeKinds, unclassified];
const slots = (message: string) => [...message.matchAll(/\{(\w+)\}/g)].map(([, slot]) => slot).sort();

test('every kind has its case table and every table its kind', () => {
  expect([...tables.keys()].sort()).toEqual(kinds.map((kind) => kind.id).sort());
  for (const [id, table] of tables) {
    expect(table.kind).toBe(id);
    expect(table.cases.length).toBeGreaterThan(0);
  }
});

test('every kind names its opposite, which names it back, or a waiver', () => {
  expect(kinds.length).toBeGreaterThanOrEqual(45);
  for (const kind of kinds) {
    if (typeof kind.opposite !== 'string') expect(kind.opposite.waiver.length).toBeGreaterThan(5);
    else expect(changeKindOf(kind.opposite)?.opposite, kind.id).toBe(kind.id);
    expect(impacts).toContain(kind.impact);
  }
});

test('Chinese and English have the same slots and are whole', () => {
  for (const kind of kinds) {
    const english = englishChanges[kind.id as keyof typeof englishChanges];
    expect(slots(english.message), kind.id).toEqual(slots(kind.message));
    expect(english.message, kind.id).not.toMatch(/[\u4e00-\u9fff]/);
    for (const text of [kind.title, kind.message, kind.reason]) expect(text).not.toMatch(/。|(?:^|，)请/);
  }
});

for (const [id, table] of tables)
  describe(id, () => {
    for (const one of table.cases) {
      const { before, after, options } = sidesOf(one);
      const compared = compare(before, after, options);

      test(one.title, () => {
        const found = compared.changes.map(({ kind, params }) => ({ kind, params }));
        expect(found.map(({ kind }) => kind).sort()).toEqual(one.expected.map(({ kind }) => kind).sort());
        for (const { kind, params } of one.expected)
          if (params !== undefined) expect(found).toContainEqual({ kind, params });
      });

      test(`${one.title}：只有一种变化认领，句子填满`, () => {
        for (const change of compared.changes) {
          expect(claimants(change.fact).length, change.kind).toBeLessThanOrEqual(1);
          expect(Object.keys(change.params).sort()).toEqual(
            [...new Set(slots(changeKindOf(change.kind)?.message ?? ''))].sort(),
          );
          for (const lang of ['zh', 'en'] as const) {
            const { message } = renderChange(change, lang);
            expect(message).not.toMatch(/[{}[\]]|undefined|“”|《》/);
          }
        }
      });

      test(`${one.title}：倒过来看`, () => {
        const back = compare(after, before, options);
        const expected = compared.changes.map((change) => {
          const opposite = changeKindOf(change.kind)?.opposite;
          return typeof opposite === 'string' ? opposite : change.kind;
        });
        expect(back.changes.map(({ kind }) => kind).sort()).toEqual(expected.sort());
      });
    }
  });
