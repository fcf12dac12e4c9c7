import { describe, expect, it } from 'vitest';
import { recogniseHeading, recogniseStack } from '../../src/core/importers/headings.js';
import { elementIds, elements } from '../../src/core/model/index.js';

describe('headings', () => {
  it('knows every title, id and exchange name exactly, every alias as one', () => {
    for (const id of elementIds) {
      expect(recogniseHeading(elements[id].title), id).toMatchObject({ how: 'exact' });
      expect(recogniseHeading(id)?.target.split('.')[0], id).toBe(id);
    }
    expect(recogniseHeading('task_name')).toEqual({ target: 'name', how: 'exact', exchange: true });
    expect(recogniseHeading('实施机构')).toEqual({ target: 'agency', how: 'alias' });
  });

  it.each([
    ['*事项名称', 'name'],
    ['【事项名称】', 'name'],
    ['事 项\n名 称：', 'name'],
    ['事项名称 Item name', 'name'],
    ['Item name\n事项名称', 'name'],
    ['事项名秤', 'name'],
    ['事项称名', 'name'],
    ['1.事项名称', 'name'],
    ['基本编码(13)', 'basicCode'],
    ['taskType', 'itemType'],
    ['受理（申请）条件', 'conditions'],
    ['权力名称(主项)', 'name'],
    ['业务名称(业务办理项)', 'handling.name'],
  ])('%s is near %s', (heading, target) =>
    expect(recogniseHeading(heading)).toMatchObject({ target, how: 'near' }),
  );

  it.each([
    '受理时限',
    '审查结果',
    '实施机构（科）室',
    '办理依据',
    '服务领域',
    '业务系统',
    '地区',
    '2019年',
    '学校名称',
    '业务表名称',
  ])('%s is no element', (heading) => expect(recogniseHeading(heading)).toBeUndefined());

  it.each([
    [['办理时限', '法定'], 'statutoryLimit'],
    [['时限（工作日）', '承诺'], 'promisedLimit'],
    [['申请材料', '份数'], 'materials.count'],
    [['收费', '标准'], 'fees.standard'],
    [['联系电话', '咨询'], 'consult'],
    [['基本信息', '事项名称'], 'name'],
    [['title', '标题'], 'name'],
  ])('%j is %s', (stack, target) => expect(recogniseStack(stack)?.target).toBe(target));

  it('names the unit of its bare numbers and both of two elements', () => {
    expect(recogniseHeading('承诺时限（工作日）')).toMatchObject({ unit: '工作日' });
    expect(recogniseHeading('法定时限(天)')).toMatchObject({ unit: '自然日' });
    expect(recogniseHeading('法定/承诺时限')).toMatchObject({
      target: 'statutoryLimit',
      second: 'promisedLimit',
    });
    expect(recogniseHeading('咨询电话/投诉电话')).toMatchObject({ target: 'consult', second: 'complain' });
  });
});
