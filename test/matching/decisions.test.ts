import { describe, expect, test } from 'vitest';
import { matchItem } from '../../src/core/matching/matchItem.js';
import { buildIndex } from '../../src/core/matching/nameIndex.js';
import { decisionsOfReview, reviewHeadings, reviewRows } from '../../src/core/matching/reviewSheet.js';
import type { MatchDecision } from '../../src/core/model/index.js';

const index = buildIndex([
  { name: '农药经营许可', basicCode: '000120161000' },
  { name: '兽药经营许可', basicCode: '000120162000' },
  { name: '无码事项登记' },
]);
const asked = (name: string, decisions: MatchDecision[] = []) =>
  matchItem({ name, division: '410922' }, index, { decisions });
const decision = (code: string, more: Partial<MatchDecision> = {}): MatchDecision => ({
  name: '限制使用农药经营许可', division: '410922', code, who: '张某', when: '2026-01-02', ...more,
}); // biome-ignore format: one record
const name = '限制使用农药经营许可';
const ids = (reasons: { id: string }[]) => reasons.map((r) => r.id);

describe('decisions of people', () => {
  test('stand next time', () => {
    expect(asked(name).decision).toBe('review');
    expect(asked(name, [decision('000120161000')])).toMatchObject({
      decision: 'same',
      basicCode: '000120161000',
    });
    expect(asked(name, [decision('')])).toMatchObject({ decision: 'new' });
    expect(asked(name, [decision('无码事项登记')])).toMatchObject({ decision: 'same', key: '无码事项登记' });
  });

  test('belong to their division; one without a division counts everywhere', () => {
    expect(asked(name, [decision('000120161000', { division: '410923' })]).decision).toBe('review');
    expect(asked(name, [decision('000120161000', { division: '' })]).decision).toBe('same');
  });

  test('the latest wins; two of one day that differ go back to a person', () => {
    const later = decision('', { when: '2026-03-01' });
    expect(asked(name, [decision('000120161000'), later]).decision).toBe('new');
    const clash = asked(name, [decision('000120161000'), decision('000120162000')]);
    expect(clash.decision).toBe('review');
    expect(ids(clash.contradictions)).toEqual(['decisions-clash']);
  });

  test('a later contradiction is shown', () => {
    const named = { name: '农药经营许可' };
    const against = asked('农药经营许可', [decision('000120162000', named)]);
    expect(against).toMatchObject({ decision: 'same', basicCode: '000120162000' });
    expect(ids(against.contradictions)).toEqual(['decision-contradicted']);
    expect(ids(asked('农药经营许可', [decision('', named)]).contradictions)).toEqual([
      'decision-new-contradicted',
    ]);
    const gone = asked(name, [decision('000120999000')]);
    expect(gone.decision).toBe('review');
    expect(gone.basicCode).toBeUndefined();
    expect(ids(gone.contradictions)).toEqual(['decision-gone']);
  });
});

describe('the review file', () => {
  const rows = [name, '兽药经营许可', '无码事项的登记簿册'].map((one, i) => ({
    query: { name: one, division: '410922' },
    origin: { file: '清单.xlsx', sheet: '表', row: i + 2 },
    result: asked(one),
  }));
  const given = { who: '李某', when: '2026-05-06' };
  const filled = (texts: string[]) =>
    reviewRows(rows).map((row, i) =>
      row.map((cell, c) => (i > 0 && c === reviewHeadings.indexOf('决定') ? (texts[i - 1] ?? '') : cell)),
    );

  test('leaves 决定 empty and reads nothing from empty cells', () => {
    const sheet = reviewRows(rows);
    expect(sheet[0]).toEqual([...reviewHeadings]);
    expect(sheet.slice(1).map((r) => r[reviewHeadings.indexOf('决定')])).toEqual(['', '', '']);
    expect(decisionsOfReview(sheet, given)).toEqual({ decisions: [], unread: [] });
  });

  test('a number, a code, 新事项 or a candidate of no code', () => {
    const { decisions, unread } = decisionsOfReview(filled(['1', '000120162000', '１']), given);
    expect(unread).toEqual([]);
    expect(decisions.map((d) => d.code)).toEqual(['000120161000', '000120162000', '无码事项登记']);
    expect(decisions[0]).toEqual({ name, division: '410922', code: '000120161000', ...given });
    expect(decisionsOfReview(filled(['新事项']), given).decisions[0]?.code).toBe('');
  });

  test('what cannot be read is told, with its row', () => {
    expect(decisionsOfReview(filled(['再看看', '5']), given).unread).toEqual([
      { row: 2, name, text: '再看看' },
      { row: 3, name: '兽药经营许可', text: '5' },
    ]);
  });

  test('decisions.csv itself is taken as well', () => {
    const csv = [
      ['名称', '区划', '编码', '决定人', '日期'],
      [name, '410922', '000120161000', '张某', '2026-01-02'],
    ];
    expect(decisionsOfReview(csv, given).decisions).toEqual([decision('000120161000')]);
  });

  test('read back, the decision settles the row', () => {
    const { decisions } = decisionsOfReview(filled(['1']), given);
    expect(asked(name, decisions)).toMatchObject({ decision: 'same', basicCode: '000120161000' });
  });
});
