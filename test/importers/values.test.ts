import { describe, expect, it } from 'vitest';
import { numberOf } from '../../src/core/importers/values/characters.js';
import { isoOfSerial } from '../../src/core/importers/values/date.js';
import { parsers } from '../../src/core/importers/values/index.js';
import { splitList } from '../../src/core/importers/values/lists.js';
import { readCitations } from '../../src/core/model/citations.js';
import type { ElementId } from '../../src/core/model/index.js';

const parse = (kind: keyof typeof parsers, text: string, element: ElementId = 'name') =>
  parsers[kind](text, {
    heading: '列',
    element,
    ...(element === 'serviceObjects' && { table: 'serviceObject' as const }),
    ...(element === 'levels' && { table: 'level' as const }),
  });

describe('citations', () => {
  it.each([
    ['《中华人民共和国行政许可法》第四十二条', [{ law: '中华人民共和国行政许可法', article: '第四十二条' }]],
    [
      '《行政许可法》（2003年主席令第七号）第十二条、第十三条',
      [{ law: '行政许可法', number: '2003年主席令第七号', article: '第十二条、第十三条' }],
    ],
    [
      '《中华人民共和国税收征收管理法》及其实施细则第三十条',
      [
        { law: '中华人民共和国税收征收管理法' },
        { law: '中华人民共和国税收征收管理法实施细则', article: '第三十条' },
      ],
    ],
    [
      '《江苏省实施〈中华人民共和国人民防空法〉办法》第二十八条：县级应当开展。',
      [{ law: '江苏省实施〈中华人民共和国人民防空法〉办法', article: '第二十八条', text: '县级应当开展。' }],
    ],
    [
      '1.《甲法》第一条：甲。\n2.《乙条例》（国务院令第5号）第二条 乙，依照《丙法》第九条处罚。',
      [
        { law: '甲法', article: '第一条', text: '甲。' },
        { law: '乙条例', number: '国务院令第5号', article: '第二条', text: '乙，依照《丙法》第九条处罚。' },
      ],
    ],
    [
      '《甲法》第四十五条：国家开展教育。 第四十六条 主管部门负责组织。',
      [
        { law: '甲法', article: '第四十五条', text: '国家开展教育。' },
        { law: '甲法', article: '第四十六条', text: '主管部门负责组织。' },
      ],
    ],
    ['《甲法》、《乙法》第三条至第五条', [{ law: '甲法' }, { law: '乙法', article: '第三条至第五条' }]],
    [
      '中华人民共和国公证法第二条 公证是证明活动',
      [{ law: '中华人民共和国公证法', article: '第二条', text: '公证是证明活动' }],
    ],
    ['《某意见》（濮政〔2017〕22号）', [{ law: '某意见', number: '濮政〔2017〕22号' }]],
    ['依据有关规定办理', [{ law: '依据有关规定办理' }]],
  ])('%s', (text, bases) => expect(readCitations(text)).toEqual(bases));

  it('takes linear time over a hostile text', () => {
    const started = performance.now();
    readCitations('《'.repeat(16_000));
    readCitations('第一条第一条'.repeat(3000));
    readCitations(`《甲法》${'第一编'.repeat(8000)}`);
    expect(performance.now() - started).toBeLessThan(2000);
  });
});

describe('cells', () => {
  it.each([
    ['一；二；三', ['一', '二', '三']],
    ['1.一2.二3.三', ['一', '二', '三']],
    ['（一）甲（二）乙', ['甲', '乙']],
    ['①甲②乙③丙', ['甲', '乙', '丙']],
    ['1、甲\n续甲\n2、乙', ['甲\n续甲', '乙']],
    ['符合第1.2款的要求', ['符合第1.2款的要求']],
    ['1. 甲；乙', ['甲；乙']],
    ['甲（含一；二）；乙', ['甲（含一；二）', '乙']],
  ])('list %s', (text, list) => expect(splitList(text)).toEqual(list));

  it.each([
    [
      '身份证复印件2份；营业执照（原件1份）',
      [
        { name: '身份证', kind: '复印件', copies: 2 },
        { name: '营业执照', kind: '原件', originals: 1 },
      ],
    ],
    ['户口簿原件及复印件各1份', [{ name: '户口簿', kind: '原件和复印件', originals: 1, copies: 1 }]],
    ['申请书一式两份', [{ name: '申请书', originals: 2 }]],
    ['《建设工程规划许可证》复印件（1份）', [{ name: '《建设工程规划许可证》', kind: '复印件', copies: 1 }]],
    ['照片（一寸）2张', [{ name: '照片（一寸）', originals: 2 }]],
    ['营业执照（电子，政府部门核发）', [{ name: '营业执照', form: '电子', source: '政府部门核发' }]],
    ['无', []],
  ])('materials %s', (text, value) => expect(parse('materials', text, 'materials').value).toEqual(value));

  it.each([
    ['法人', ['企业法人', '事业法人', '社会组织法人']],
    ['自然人和企业法人', ['自然人', '企业法人']],
    ['☑自然人 □企业法人', ['自然人']],
    ['个人，企业', ['自然人', '企业法人']],
  ])('service objects %s', (text, value) =>
    expect(parse('tables', text, 'serviceObjects').value).toEqual(value),
  );

  it.each([
    ['湖北省', ['省级']],
    ['清丰县', ['县级']],
    ['市级、县级', ['市级', '县级']],
    ['县（市、区）级', ['县级']],
  ])('levels %s', (text, value) => expect(parse('tables', text, 'levels').value).toEqual(value));

  it.each([
    ['1', 1],
    ['最多1次', 1],
    ['一次', 1],
    ['０', 0],
    ['无需到现场', 0],
    ['2.0', 2],
  ])('integer %s', (text, value) => expect(parse('integer', text, 'visits').value).toBe(value));

  it('fees, steps, questions, windows', () => {
    expect(parse('fees', '工本费：10元/本；检测费：200元', 'fees').value).toEqual([
      { name: '工本费', standard: '10元/本' },
      { name: '检测费', standard: '200元' },
    ]);
    expect(parse('fees', '不收费', 'fees')).toEqual({});
    expect(parse('steps', '受理（县公安局，窗口人员，1个工作日）→审查→决定', 'process').value).toEqual([
      { step: '受理', agency: '县公安局', role: '窗口人员', days: 1 },
      { step: '审查' },
      { step: '决定' },
    ]);
    expect(parse('questions', '问：要带什么？答：身份证。问：多久？答：当天。', 'questions').value).toEqual([
      { question: '要带什么？', answer: '身份证。' },
      { question: '多久？', answer: '当天。' },
    ]);
    expect(parse('window', '县政务服务中心2楼15号窗口 0393-8812345', 'hallWindow').value).toEqual({
      hall: '县政务服务中心',
      window: '2楼15号窗口',
      phone: '0393-8812345',
    });
  });

  it('numbers and days', () => {
    expect(['二十', '一百零五', '十', '15', '两'].map(numberOf)).toEqual([20, 105, 10, 15, 2]);
    expect([
      isoOfSerial(1),
      isoOfSerial(59),
      isoOfSerial(61),
      isoOfSerial(42902),
      isoOfSerial(41440, true),
    ]).toEqual(['1900-01-01', '1900-02-28', '1900-03-01', '2017-06-16', '2017-06-16']);
  });
});
