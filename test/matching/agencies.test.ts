import { describe, expect, test } from 'vitest';
import { matchAgency } from '../../src/core/matching/matchAgency.js';
import { findNearDuplicates, nearDuplicatePairs } from '../../src/core/matching/nearDuplicates.js';
import type { Agency } from '../../src/core/model/index.js';

const agency = (name: string, division = '511602', aliases: string[] = []): Agency => ({
  creditCode: `${division}${name}`, name, division, aliases,
}); // biome-ignore format: one record
const agencies = [
  '广安市广安区教育科技和体育局', '广安市广安区卫生健康局', '广安市公安局广安区分局', '广安市广安区市场监督管理局',
  '广安市广安区文化广播电视和旅游局', '广安市广安区住房和城乡建设局', '广安市广安区人力资源和社会保障局',
  '广安市广安区发展和改革局', '广安市广安区综合行政执法局', '广安市广安区自然资源和规划局',
].map((name) => agency(name)); // biome-ignore format: names

describe('agencies by alias', () => {
  test.each([
    ['区教科体局', '广安市广安区教育科技和体育局'],
    ['区卫健局', '广安市广安区卫生健康局'],
    ['区市场监管局', '广安市广安区市场监督管理局'],
    ['区文广旅局', '广安市广安区文化广播电视和旅游局'],
    ['区住建局', '广安市广安区住房和城乡建设局'],
    ['区人社局', '广安市广安区人力资源和社会保障局'],
    ['区发改局', '广安市广安区发展和改革局'],
    ['区综合执法局', '广安市广安区综合行政执法局'],
    ['区自然资源和规划局', '广安市广安区自然资源和规划局'],
    ['广安区卫生健康局', '广安市广安区卫生健康局'],
    ['区公安分局', '广安市公安局广安区分局'],
  ])('%s', (short, full) => {
    expect(matchAgency(short, agencies, '511602').agency?.name).toBe(full);
  });

  test('an alias goes before guessing, another division is none of ours', () => {
    const two = [agency('清丰县教育体育局', '410922', ['县教体局']), agency('南乐县教育体育局', '410923')];
    expect(matchAgency('县教体局', two, '410922')).toMatchObject({ how: 'alias' });
    expect(matchAgency('县教体局', two, '410923').agency?.name).toBe('南乐县教育体育局');
    expect(matchAgency('教体局', two).how).not.toBe('none');
    expect(matchAgency('县烟草局', two, '410922')).toEqual({ how: 'none', agencies: [] });
  });
});

test('a name that says 市, 县 or another county means nobody else', () => {
  const bureaus = [agency('濮阳市卫生健康委员会', '410900'), agency('清丰县卫生健康委员会', '410922')];
  expect(matchAgency('市卫健委', bureaus, '410922').how).toBe('none');
  expect(matchAgency('县卫健委', bureaus, '410900').how).toBe('none');
  expect(matchAgency('南乐县卫健委', bureaus, '410922').how).toBe('none');
  expect(matchAgency('清丰县卫健委', bureaus, '410922').agency?.division).toBe('410922');
  expect(matchAgency('市卫健委', bureaus).agency?.division).toBe('410900');
});

describe('near duplicates', () => {
  test('clusters of one item, and nothing else', () => {
    const names = [
      '取水许可',
      '取水许可审批',
      '取水许可证核发',
      '取水许可变更',
      '河道采砂许可',
      '食品经营许可',
      '食品(含保健食品)经营许可',
    ];
    expect(findNearDuplicates(names.map((name) => ({ name }))).map((c) => c.members)).toEqual([
      [0, 1, 2],
      [5, 6],
    ]);
  });

  test('another type or agency keeps names apart; one list may hold an item once a level', () => {
    expect(
      findNearDuplicates([
        { name: '取水许可', agency: '甲' },
        { name: '取水许可审批', agency: '乙' },
      ]),
    ).toEqual([]);
    expect(nearDuplicatePairs(['取水许可（县级）', '取水许可（市级）'])).toEqual([]);
    expect(nearDuplicatePairs(['取水许可', '取水许可'])).toEqual([]);
  });

  test('time grows with the names, not with their square', () => {
    const names = Array.from({ length: 20_000 }, (_, i) => ({
      name: `${i}号取水口取水许可${i % 2 === 0 ? '审批' : ''}`,
    }));
    const started = performance.now();
    expect(findNearDuplicates(names)).toEqual([]);
    expect(performance.now() - started).toBeLessThan(8000);
  });
});
