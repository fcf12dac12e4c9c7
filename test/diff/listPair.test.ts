import { describe, expect, test } from 'vitest';
import { compare } from '../../src/core/diff/compare.js';
import { snapshotOfRecords } from '../../src/core/diff/snapshot.js';
import { readDifferingRecords } from '../../src/node/listPair.js';
import { readListBytes } from '../../src/node/lists.js';

const heads = '实施编码,事项名称,事项类型,承诺办结时限,受理条件';
const row = (i: number, days = 5, code = `A${i}`) =>
  `${code},第${i}号事项办理,公共服务,${days}个工作日,年满18周岁`;
const rows = Array.from({ length: 60 }, (_, i) => row(i));
const file = (lines: readonly string[], name: string, end = '\n') => ({
  name,
  bytes: new TextEncoder().encode([heads, ...lines].join(end) + end),
});
/** The second list: one row gone, one new, two changed, one re-coded, the rest turned round. */
const changed = [
  ...rows.slice(30, 59),
  row(100),
  row(0, 9),
  row(1, 3),
  row(2, 5, 'B2'),
  ...rows.slice(3, 30),
];

const told = (
  before: Parameters<typeof snapshotOfRecords>[0],
  after: Parameters<typeof snapshotOfRecords>[0],
  identical = 0,
) => {
  const { changes, summary } = compare(
    { ...snapshotOfRecords(before, 'a'), identical },
    { ...snapshotOfRecords(after, 'b'), identical },
  );
  return {
    summary,
    changes: changes.map(({ kind, fingerprint, item }) => [kind, fingerprint, item.code]).sort(),
  };
};

const inFull = async (before: ReturnType<typeof file>, after: ReturnType<typeof file>) =>
  told(
    (await readListBytes(before.bytes, before.name)).records,
    (await readListBytes(after.bytes, after.name)).records,
  );

describe('rows that stand in both lists are not read', () => {
  for (const end of ['\n', '\r\n'])
    test(`the same result as reading both in full (${JSON.stringify(end)})`, async () => {
      const [before, after] = [file(rows, 'a.csv', end), file(changed, 'b.csv', end)];
      const quick = readDifferingRecords(before, after);
      expect(quick?.identical).toBeGreaterThan(50);
      const result = told(quick?.before ?? [], quick?.after ?? [], quick?.identical);
      expect(result).toEqual(await inFull(before, after));
      expect(result.summary).toMatchObject({ before: 60, after: 60, added: 1, removed: 1, changed: 3 });
    });

  test('places are the rows of the file', () => {
    const quick = readDifferingRecords(
      file(rows, 'a.csv'),
      file([...rows.slice(0, 40), row(40, 9), ...rows.slice(41)], 'b.csv'),
    );
    expect(quick?.after.find(({ values }) => values.implementationCode === 'A40')?.origin.row).toBe(42);
  });

  test('a list beside itself has no changes', () => {
    const quick = readDifferingRecords(file(rows, 'a.csv'), file(rows, 'b.csv'));
    expect(told(quick?.before ?? [], quick?.after ?? [], quick?.identical).summary).toMatchObject({
      before: 60,
      changed: 0,
      added: 0,
      removed: 0,
    });
  });
});

describe('what is not certain is read in full', () => {
  const refused = (before: readonly string[], after: readonly string[]) =>
    expect(readDifferingRecords(file(before, 'a.csv'), file(after, 'b.csv'))).toBeUndefined();

  test('a code that occurs twice, with equal or other content', () => {
    refused(rows, [...rows, row(5)]);
    refused(rows, [...rows, row(5, 9)]);
    refused([...rows, row(5, 9)], [...rows, row(5, 9)]);
  });
  test('a row without a code of its own', () => refused(rows, [...rows, ',续行,,,再加一个条件']));
  test('a cell over several lines', () =>
    refused(rows, [...rows.slice(1), 'A900,"第\n九百号事项",公共服务,5个工作日,无']));
  test('other headings, or little in common', () => {
    expect(
      readDifferingRecords(file(rows, 'a.csv'), {
        name: 'b.csv',
        bytes: new TextEncoder().encode(`${heads},备注\n${rows.join(',甲\n')},甲\n`),
      }),
    ).toBeUndefined();
    refused(
      rows,
      rows.map((_, i) => row(i, 7)),
    );
  });
  test('workbooks', () => {
    const zip = { name: 'a.xlsx', bytes: new Uint8Array([0x50, 0x4b, 3, 4, 0, 0, 0, 0]) };
    expect(readDifferingRecords(zip, zip)).toBeUndefined();
  });
});
