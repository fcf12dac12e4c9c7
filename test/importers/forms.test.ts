import { describe, expect, it } from 'vitest';
import { read } from './sheets.js';

const form = [
  ['办事指南'],
  ['序号', '要素名称', '内容'],
  ['1', '事项名称', '甲登记'],
  ['2', '基本编码', '000107001000'],
  ['3', '事项类型', '行政确认'],
  ['4', '设定依据', '《某某法》第十条'],
  ['5', '法定办结时限（工作日）', '20'],
  ['6', '承诺办结时限（工作日）', '即办'],
  ['7', '业务系统', '一体化平台'],
];

describe('form sheets', () => {
  it('要素名称 beside 内容: one item, every value with its cell', () => {
    const { records, sheets } = read({ rows: form });
    expect(sheets[0]).toMatchObject({ kind: 'form', headerRows: [2], rows: 1 });
    expect(records).toMatchObject([
      {
        values: {
          name: '甲登记',
          basicCode: '000107001000',
          itemType: '行政确认',
          legalBasis: [{ law: '某某法', article: '第十条' }],
          statutoryLimit: { days: 20, unit: '工作日' },
          promisedLimit: { days: 0 },
        },
        extra: { 业务系统: '一体化平台' },
        origin: { cells: { name: 'C3', promisedLimit: 'C8' } },
      },
    ]);
  });

  it('a block of materials below with its own headings', () => {
    const { records } = read({
      rows: [
        ...form,
        ['8', '申请材料', null],
        [null, '材料名称', '份数', '材料来源'],
        [null, '申请表', '2', '申请人自备'],
        [null, '身份证复印件', '1', '政府部门核发'],
        ['9', '是否收费', '否'],
      ],
    });
    expect(records[0]!.values.materials).toEqual([
      { name: '申请表', originals: 2, source: '申请人自备' },
      { name: '身份证复印件', originals: 1, source: '政府部门核发' },
    ]);
  });

  it('parts of materials as labels, the materials beside each other', () => {
    const { records } = read({
      rows: [
        ...form.slice(0, 1),
        ...form.slice(2).map((r) => r.slice(1)),
        ['材料名称', '申请表', '身份证'],
        ['原件份数', '1', null],
        ['复印件份数', null, '2'],
        ['来源渠道', '申请人自备', '政府部门核发'],
      ],
    });
    expect(records[0]!.values.materials).toEqual([
      { name: '申请表', originals: 1, source: '申请人自备' },
      { name: '身份证', copies: 2, source: '政府部门核发' },
    ]);
  });

  it('several items below each other', () => {
    const one = (name: string) => [
      ['事项名称', name],
      ['事项类型', '行政确认'],
      ['承诺时限', '5个工作日'],
      ['是否收费', '否'],
      ['办理地点', '一楼'],
    ];
    const { records } = read({ rows: [...one('甲登记'), [], ...one('乙登记')] });
    expect(records.map((r) => r.values.name)).toEqual(['甲登记', '乙登记']);
    expect(records[1]!.origin.cells).toMatchObject({ name: 'B7', address: 'B11' });
  });

  it('several items beside each other', () => {
    const { records } = read({
      rows: [
        ['事项名称', '甲登记', '乙登记'],
        ['事项类型', '行政确认', '行政许可'],
        ['承诺时限', '5个工作日', '即办'],
        ['是否收费', '否', '是'],
        ['办理地点', '一楼', '二楼'],
      ],
    });
    expect(records).toMatchObject([
      { values: { name: '甲登记', charged: false } },
      { values: { name: '乙登记', itemType: '行政许可', charged: true, address: '二楼' } },
    ]);
  });

  it('two pairs of label and value in a row', () => {
    const { records } = read({
      rows: [
        ['事项名称', '甲登记', '事项类型', '行政确认'],
        ['法定时限', '20个工作日', '承诺时限', '5个工作日'],
        ['咨询电话', '0393-1', '投诉电话', '0393-2'],
        ['是否收费', '否', '办理地点', '一楼'],
      ],
    });
    expect(records).toMatchObject([
      {
        values: {
          name: '甲登记',
          itemType: '行政确认',
          statutoryLimit: { days: 20 },
          promisedLimit: { days: 5 },
          consult: '0393-1',
          complain: '0393-2',
          charged: false,
          address: '一楼',
        },
      },
    ]);
  });

  it('a blank form with its instructions gives no item', () => {
    const { records, sheets } = read({
      rows: [
        ['序号', '要素名称', '内容'],
        ['1', '事项名称', '必填。示例：某某登记'],
        ['2', '事项类型', '必填'],
        ['3', '设定依据', '必填。应列出条款'],
        ['4', '承诺办结时限', '必填'],
      ],
    });
    expect(records).toEqual([]);
    expect(sheets[0]).toMatchObject({ kind: 'form', rows: 0 });
  });
});
