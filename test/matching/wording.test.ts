import { describe, expect, test } from 'vitest';
import { leftoversOf } from '../../src/core/matching/leftovers.js';
import { matchItem } from '../../src/core/matching/matchItem.js';
import { buildIndex } from '../../src/core/matching/nameIndex.js';

const between = (name: string, ...[first, ...handling]: string[]) =>
  matchItem({ name }, buildIndex([{ name: first!, handling, key: 'k' }])).decision;
const both = (a: string, b: string) => [between(a, b), between(b, a)];

describe('what two names keep for themselves', () => {
  test('stretches, wherever they stand', () => {
    const left = leftoversOf('公路护路林更新采伐', '更新采伐护路林');
    expect(left?.a.map((x) => x.text)).toEqual(['公路']);
    expect(left?.b).toEqual([]);
  });

  test('one word for another in the same place', () => {
    expect(both('利用国家秘密测绘成果审批', '使用国家秘密测绘成果审批')).toEqual(['same', 'same']);
    expect(both('计量检定人员资格核准', '计量检定员资格核准')).toEqual(['same', 'same']);
    expect(both('检测机构资质认定', '检测人员资格认定')).toEqual(['review', 'review']);
  });

  test('said twice is said once, and a change of something is one case of a change', () => {
    expect(both('森林防火期内在森林防火区野外用火审批', '森林防火区野外用火审批')).toEqual(['same', 'same']);
    expect(both('客运线路变更起讫地许可', '客运线路变更经营主体许可')).not.toContain('same');
    expect(both('营业性演出变更场地审批', '营业性演出变更审批')).not.toContain('same');
  });

  test('a paper that says so is not the card', () => {
    expect(both('居住证办理', '居住证明办理')).not.toContain('same');
    expect(both('居民身份证补领', '居民身份证明补领')).not.toContain('same');
  });

  test('an inspection is not its filing', () => {
    expect(both('建设工程竣工验收', '建设工程竣工验收备案')).not.toContain('same');
  });
});

describe('main items nobody wrote', () => {
  test('kinds that share nothing else are kinds of it', () => {
    expect(
      between(
        '农药经营许可',
        '限制使用农药经营许可变更',
        '限制使用农药经营许可延续',
        '农药经营许可变更（限制使用农药除外）',
        '农药经营许可延续（限制使用农药除外）',
      ),
    ).toBe('same');
    expect(between('农药经营许可', '限制使用农药经营许可变更', '限制使用农药经营许可延续')).not.toBe('same');
    expect(
      between('娱乐场所设立审批', '外商投资的歌舞娱乐场所设立审批', '外商投资的游艺娱乐场所设立审批'),
    ).not.toBe('same');
  });

  test('parts together', () => {
    expect(
      between(
        '采集、出售、收购国家二级保护野生植物审批',
        '采集国家二级保护野生植物审批',
        '出售、收购国家二级保护野生植物审批',
      ),
    ).toBe('same');
    expect(between('采集、出售国家二级保护野生植物审批', '采集国家二级保护野生植物审批')).not.toBe('same');
  });

  test('kinds in brackets under one code have their stem; levels in brackets have none', () => {
    expect(
      between(
        '社会保险定期待遇恢复申请',
        '社会保险定期待遇恢复申请（企保）',
        '社会保险定期待遇恢复申请（机事保）',
      ),
    ).toBe('same');
    const levels = buildIndex([
      { name: '临时使用林地审批（省级权限）', key: 'a' },
      { name: '临时使用林地审批（县级权限）', key: 'b' },
    ]);
    expect(matchItem({ name: '临时使用林地审批' }, levels).decision).toBe('review');
  });
});
