import { describe, expect, test } from 'vitest';
import { actsOf, anatomyOf, scenariosOf } from '../../src/core/matching/anatomy.js';
import { normaliseName } from '../../src/core/matching/normalise.js';

const steps = (name: string, divisions: string[] = []) =>
  normaliseName(name, divisions).steps.map((s) => s.id);

describe('normalise', () => {
  test('each step says what was set aside', () => {
    expect(steps('取水许可')).toEqual([]);
    expect(steps('取水许可（县级权限）')).toEqual(['level-dropped']);
    expect(steps('《出生医学证明》首次签发')).toEqual(['width']);
    expect(steps('濮阳市取水许可', ['濮阳市'])).toEqual(['division-dropped']);
    expect(steps('社团成立登记')).toEqual(['synonym']);
    expect(steps('【省集中企保系统】工伤医疗费用申报')).toEqual(['note-dropped']);
  });

  test('levels are read out of the bracket, competence too', () => {
    const name = normaliseName('建设用地规划许可（设区的市级权限）');
    expect(name).toMatchObject({ levels: 4, competence: true });
    expect(normaliseName('企业投资项目备案（市级/县级）').levels).toBe(12);
  });

  test('a grade of the thing itself stays, so does an exclusion', () => {
    expect(normaliseName('省级文物保护单位修缮许可').text).toContain('省级');
    expect(normaliseName('河道管理范围内有关活动（不含河道采砂）审批').text).toContain('不含河道采砂');
    expect(normaliseName('食品（含保健食品）经营许可').text).not.toContain('保健');
  });

  test('nested, unclosed and empty brackets do no harm', () => {
    for (const name of ['甲（乙（丙）丁）许可', '甲（乙许可', '甲）许可', '（）', '', '（（（', '许可（'])
      expect(() => anatomyOf(name)).not.toThrow();
    expect(anatomyOf('甲方案（乙类（丙）丁）许可').object).toBe('甲方案乙类丙丁');
  });
});

describe('object, act, scenario', () => {
  test('a name is taken apart', () => {
    const name = anatomyOf('特种设备作业人员资格认定复审');
    expect(actsOf(name)).toEqual(['confirm']);
    expect(scenariosOf(name)).toEqual(['recheck']);
    expect(anatomyOf('社会团体成立、变更、注销登记')).toMatchObject({ object: '社会团体' });
    expect(scenariosOf(anatomyOf('社会团体成立、变更、注销登记'))).toEqual(['new', 'change', 'cancel']);
  });

  test('word order does not change the letters, function words weigh nothing', () => {
    const a = anatomyOf('采集国家二级保护野生植物审批');
    const b = anatomyOf('国家二级保护野生植物的采集审批');
    expect(a.letters).toBe(b.letters);
    expect(a.object).not.toBe(b.object);
  });

  test('a case that names its act keeps both', () => {
    const name = anatomyOf('国有建设用地使用权首次登记');
    expect(actsOf(name)).toEqual(['register']);
    expect(scenariosOf(name)).toEqual(['new']);
  });

  test('a name of act and case alone stands for itself', () => {
    expect(anatomyOf('变更登记')).toMatchObject({ bare: true, object: '变更登记' });
  });
});
