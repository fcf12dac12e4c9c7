import fc from 'fast-check';
import { expect, test } from 'vitest';
import { apply } from '../../src/core/diff/apply.js';
import { changeKindOf } from '../../src/core/diff/changes/index.js';
import { type Comparison, compare } from '../../src/core/diff/compare.js';
import { canonicalText } from '../../src/core/diff/equal.js';
import { recordKey } from '../../src/core/diff/keys.js';
import type { SnapshotItem } from '../../src/core/diff/snapshot.js';
import { snapshot } from './random.js';

const runs = { numRuns: 500, seed: 20261124 };

/** Everything that counts about the items, in one order. */
const told = (items: readonly SnapshotItem[]) =>
  items
    .map(({ kind, values, handling, extra, division, replacedBy }) => [
      recordKey({ kind, values, division } as SnapshotItem),
      canonicalText({ values, handling, extra, division, replacedBy }),
    ])
    .sort();

const facts = ({ changes, inherited }: Comparison) => [...changes.map((change) => change.fact), ...inherited];

test('apply(before, compare(before, after)) equals after', () => {
  fc.assert(
    fc.property(snapshot, snapshot, (before, after) => {
      expect(told(apply(before, facts(compare(before, after))))).toEqual(told(after.items));
    }),
    runs,
  );
});

test('nothing differs from itself', () => {
  fc.assert(
    fc.property(snapshot, (one) => {
      const copy = structuredClone(one);
      expect(compare(one, copy).changes).toEqual([]);
      expect(compare(one, copy).summary).toMatchObject({ added: 0, removed: 0, changed: 0 });
    }),
    runs,
  );
});

test('diff(a, b) and diff(b, a) mirror each other', () => {
  fc.assert(
    fc.property(snapshot, snapshot, (before, after) => {
      const kindsOf = (comparison: Comparison, back: boolean) =>
        comparison.changes
          .map(({ kind }) => {
            const opposite = changeKindOf(kind)?.opposite;
            return back && typeof opposite === 'string' ? opposite : kind;
          })
          .sort();
      const [there, back] = [compare(before, after), compare(after, before)];
      expect(kindsOf(back, true)).toEqual(kindsOf(there, false));
      expect([back.summary.added, back.summary.removed]).toEqual([
        there.summary.removed,
        there.summary.added,
      ]);
    }),
    runs,
  );
});
