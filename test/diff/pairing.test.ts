import { describe, expect, test } from 'vitest';
import { compare } from '../../src/core/diff/compare.js';
import type { Snapshot, SnapshotItem } from '../../src/core/diff/snapshot.js';
import type { ItemValues, LedgerEntry } from '../../src/core/model/index.js';
import { likelyPairs } from '../../src/core/pairing.js';

const item = (values: ItemValues, kind: SnapshotItem['kind'] = 'directory'): SnapshotItem => ({
  kind,
  values,
  own: values,
  handling: [],
  origin: { file: '示例' },
});
const snapshot = (items: SnapshotItem[], ledger: LedgerEntry[] = []): Snapshot => ({
  title: '示例',
  items,
  ledger,
});
const follows = (code: string, ...replacedBy: string[]): LedgerEntry => ({
  code,
  replacedBy,
  kind: 'basic',
  name: '',
  state: '停用',
  since: '',
  until: '',
  note: '',
});
const kinds = (before: SnapshotItem[], after: SnapshotItem[], ledger: LedgerEntry[] = []) =>
  compare(snapshot(before), snapshot(after, ledger), { likely: likelyPairs })
    .changes.map(({ kind }) => kind)
    .sort();

describe('the matching room speaks for items that were re-coded and renamed at once', () => {
  const basis = [{ law: '中华人民共和国户口登记条例', article: '第十条' }];
  test('the same item written another way', () => {
    const before = item({
      name: '户口迁移审批',
      basicCode: '000709001000',
      itemType: '行政确认',
      legalBasis: basis,
    });
    const after = item({
      name: '户口迁移的审批（县级）',
      basicCode: '000709002000',
      itemType: '行政确认',
      legalBasis: basis,
    });
    expect(kinds([before], [after])).toEqual(['item-renamed', 'recode-likely']);
  });
  test('names that differ in a number are two items, however many digits they share', () => {
    const of = (name: string, basicCode: string) => item({ name, basicCode, itemType: '行政确认' });
    const before = of('社会保险营业执照有效期内第160020号事项办理', '000709001000');
    for (const name of [
      '有效期内社会保险营业执照第1002160号事项办理',
      '社会保险营业执照有效期内第1600200号事项办理',
    ])
      expect(kinds([before], [of(name, '000709002000')])).toEqual(['item-added', 'item-removed']);
  });
  test('another act on the same object stays another item', () => {
    const before = item({ name: '取水许可证核发', basicCode: '000119001000', itemType: '行政许可' });
    const after = item({ name: '取水许可证注销', basicCode: '000119002000', itemType: '行政许可' });
    expect(kinds([before], [after])).toEqual(['power-added', 'power-removed']);
  });
});

describe('the ledger', () => {
  const one = item({ name: '户口迁移', basicCode: '000709001000' });
  test('one code followed by one other is a re-coding, whatever the names', () => {
    const other = item({ name: '市外迁入', basicCode: '000709002000' });
    expect(kinds([one], [other], [follows('000709001000', '000709002000')])).toEqual([
      'basic-recoded',
      'item-renamed',
    ]);
  });
  test('old history makes no merger of an item that only left', () => {
    const history = [follows('000709001000', '000709001001')];
    const child = item({ name: '市内迁移', basicCode: '000709001001' });
    const changes = compare(snapshot([one, child], history), snapshot([one], history)).changes;
    expect(changes.map(({ kind }) => kind)).toEqual(['item-removed']);
  });
});

describe('a key that occurs twice', () => {
  test('is an error that names both', () => {
    const twice = snapshot([item({ name: '甲', basicCode: '1' }), item({ name: '乙', basicCode: '1' })]);
    expect(() => compare(twice, twice)).toThrow(/甲.*乙/);
  });
  test('is no error between offices: each lists the standard under itself', () => {
    const of = (agency: string) => item({ name: '甲', basicCode: '1', agencyCode: agency }, 'bare');
    expect(kinds([of('A'), of('B')], [of('A'), of('B')])).toEqual([]);
  });
  test('names like __proto__ are names', () => {
    const strange = (visits: number) => item({ name: '__proto__', visits }, 'bare');
    expect(kinds([strange(1)], [strange(2)])).toEqual(['visits-more']);
  });
});
