import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { matchItem, matchItems } from '../../src/core/matching/matchItem.js';
import { buildIndex } from '../../src/core/matching/nameIndex.js';
import { renderReasons } from '../../src/core/matching/reasons.js';
import type { StandardEntry } from '../../src/core/matching/types.js';
import { readPairs } from './pairs.js';

const standards: StandardEntry[] = [
  {
    name: '取水许可', basicCode: '000119001000', itemType: '行政许可', levels: ['市级', '县级'],
    legalBasis: [{ law: '取水许可和水资源费征收管理条例', article: '第二条' }],
    handling: ['取水许可新办', '取水许可延续', '取水许可变更'],
  },
  { name: '河道采砂许可', basicCode: '000119005000', itemType: '行政许可' },
  { name: '特种设备作业人员资格认定', basicCode: '000131009002', itemType: '行政许可' },
  { name: '户口迁移审批（设区的市级权限）', basicCode: '000109147002' },
  { name: '户口迁移审批（县级权限）', basicCode: '000109147003' },
  { name: '本地特色事项奖励' },
]; // biome-ignore format: one standard a line
const index = buildIndex(standards, ['濮阳市', '清丰县']);
const ids = (reasons: { id: string }[]) => reasons.map((r) => r.id);

describe('names', () => {
  test('the same name, with a sentence a clerk can read', () => {
    const result = matchItem(
      {
        name: '取水许可审批',
        itemType: '行政许可',
        legalBasis: [{ law: '《取水许可和水资源费征收管理条例》', article: '第二条第一款' }],
      },
      index,
    );
    expect(result).toMatchObject({ decision: 'same', basicCode: '000119001000', contradictions: [] });
    expect(renderReasons(result.reasons)).toBe(
      '去掉写法差别后名称相同；依据同为《取水许可和水资源费征收管理条例》第二条；同为行政许可；同一指导部门'.replace(
        '；同一指导部门',
        '',
      ),
    );
    expect(renderReasons(result.reasons, 'en')).toContain('both rest on');
  });

  test('level and division say only who and where', () => {
    expect(matchItem({ name: '濮阳市取水许可（县级）' }, index)).toMatchObject({
      decision: 'same',
      basicCode: '000119001000',
    });
  });

  test('another number is another thing, even when its digits are all there', () => {
    const numbered = buildIndex([{ name: '第160020号地块用途核定', basicCode: '000115001000' }]);
    for (const name of ['第1002160号地块用途核定', '第1600200号地块用途核定', '第61号地块用途核定']) {
      const result = matchItem({ name }, numbered);
      expect(result.decision).not.toBe('same');
      expect(ids(result.candidates[0]?.reasons ?? [])).toContain('number-differs');
    }
  });

  test('the name of a handling item leads to its item', () => {
    const result = matchItem({ name: '取水许可证延续审批' }, index);
    expect(result).toMatchObject({ decision: 'same', basicCode: '000119001000' });
    expect(result.candidates[0]?.handling).toBe('取水许可延续');
  });

  test('a case nobody listed is a person’s choice, its parent first', () => {
    const result = matchItem({ name: '特种设备作业人员资格认定复审' }, index);
    expect(result.decision).toBe('review');
    expect(result.candidates[0]).toMatchObject({ basicCode: '000131009002', relation: 'parent' });
  });

  test('the handling item’s bare case is read beside its main item', () => {
    expect(matchItem({ name: '变更', mainName: '取水许可' }, index)).toMatchObject({
      decision: 'same',
      basicCode: '000119001000',
    });
    expect(matchItem({ name: '变更' }, index).decision).not.toBe('same');
  });

  test('powers of several levels: the row’s own level decides, without one a person', () => {
    expect(matchItem({ name: '户口迁移审批（县级权限）' }, index)).toMatchObject({
      decision: 'same',
      basicCode: '000109147003',
    });
    expect(matchItem({ name: '户口迁移审批（县级）' }, index)).toMatchObject({
      decision: 'same',
      basicCode: '000109147003',
    });
    expect(matchItem({ name: '户口迁移审批' }, index).decision).toBe('review');
  });

  test('nothing near is new; an empty name too', () => {
    expect(matchItem({ name: '烟草专卖零售' }, index).decision).toBe('new');
    expect(matchItem({ name: '' }, index).decision).toBe('new');
    expect(matchItem({ name: '取水许可' }, buildIndex([])).decision).toBe('new');
  });

  test('a standard without a code is found by its name', () => {
    const result = matchItem({ name: '本地特色事项的奖励' }, index);
    expect(result).toMatchObject({ decision: 'same', key: '本地特色事项奖励' });
    expect(result.basicCode).toBeUndefined();
  });
});

describe('evidence', () => {
  test('another type or no law in common bars `same`', () => {
    expect(matchItem({ name: '取水许可', itemType: '行政处罚' }, index).decision).toBe('review');
    const other = matchItem(
      { name: '取水许可', legalBasis: [{ law: '烟草专卖法', article: '第三条' }] },
      index,
    );
    expect(other.decision).toBe('review');
    expect(ids(other.reasons)).toContain('basis-differs');
  });

  test('the same article carries another wording, never another act or grade', () => {
    const basis = [{ law: '某条例', article: '第九条' }];
    const named = (name: string) => buildIndex([{ name, legalBasis: basis }]);
    expect(
      matchItem(
        { name: '城镇集中式饮用水水源保护区内排污情形监测审批', legalBasis: basis },
        named('城镇集中型饮用水水源保护区内排污情形监测许可'),
      ).decision,
    ).toBe('same');
    expect(
      matchItem(
        { name: '城镇集中式饮用水水源保护区内排污情形监测审批' },
        named('城镇集中型饮用水水源保护区内排污情形监测许可'),
      ).decision,
    ).not.toBe('same');
    expect(
      matchItem({ name: '一级保护林木采种审批', legalBasis: basis }, named('二级保护林木采种审批')).decision,
    ).not.toBe('same');
    expect(
      matchItem({ name: '生活饮用水水质检测奖励', legalBasis: basis }, named('生活饮用水水质检测处罚'))
        .decision,
    ).not.toBe('same');
  });
});

describe('codes', () => {
  test('a code that agrees is said', () => {
    const result = matchItem({ name: '取水许可', basicCode: '000119001000' }, index);
    expect(result.decision).toBe('same');
    expect(ids(result.reasons)).toContain('code-equal');
  });

  test('the basic code is read out of implementation and handling codes', () => {
    const result = matchItem(
      { name: '取水', implementationCode: '11420000011043305C400011900100002' },
      index,
    );
    expect(result).toMatchObject({ decision: 'same', basicCode: '000119001000' });
  });

  test('a code against the name is shown and never overruled silently', () => {
    const result = matchItem({ name: '河道采砂许可', basicCode: '000119001000' }, index);
    expect(result.decision).toBe('review');
    expect(ids(result.contradictions)).toEqual(['code-other-name']);
    expect(result.candidates.map((c) => c.basicCode).slice(0, 2)).toEqual(['000119001000', '000119005000']);
  });

  test('a national code unknown here contradicts a national standard of that name; a code of another province does not', () => {
    expect(ids(matchItem({ name: '取水许可', basicCode: '000119099000' }, index).contradictions)).toEqual([
      'code-other',
    ]);
    expect(matchItem({ name: '取水许可', basicCode: '421920005W00' }, index).decision).toBe('same');
  });

  test('codes of other schemes are left aside', () => {
    const code = '511A0138000000-511602000000-000-115113010833722043-1-00';
    expect(matchItem({ name: '取水许可', basicCode: code }, index).decision).toBe('same');
  });
});

describe('order and chance', () => {
  const pairs = [...readPairs('hard-negatives.csv'), ...readPairs('true-renamings.csv')];
  const entries = pairs.map((p) => ({ name: p.b, key: p.b }));

  test('the order of the directory and of the rows changes nothing', () => {
    const reversed = buildIndex([...entries].reverse());
    const names = pairs.map((p) => ({ name: p.a }));
    const first = matchItems(names, buildIndex(entries));
    const second = matchItems([...names].reverse(), reversed).reverse();
    expect(JSON.stringify(second)).toBe(JSON.stringify(first));
  });

  test('any text is a name: nothing throws, scores stay within 0 and 1', () => {
    const crowd = buildIndex(entries);
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 40 }),
        fc.constantFrom(...pairs.map((p) => p.a)),
        (text, name) => {
          for (const asked of [text, name + text, text + name]) {
            const result = matchItem({ name: asked, basicCode: text }, crowd);
            expect(result.score).toBeGreaterThanOrEqual(0);
            expect(result.score).toBeLessThanOrEqual(1);
          }
        },
      ),
      { numRuns: 150 },
    );
  });

  test('names like __proto__ and constructor are names', () => {
    const odd = buildIndex([{ name: '__proto__' }, { name: 'constructor' }]);
    expect(matchItem({ name: '__proto__' }, odd)).toMatchObject({ decision: 'same', key: '__proto__' });
  });
});
