import { expect, test } from 'vitest';
import { bareItem, checkItems } from '../../src/core/check.js';
import { importData } from '../../src/core/importers/index.js';
import { renderFinding } from '../../src/core/messages/render.js';

const said = (records: unknown[]) => {
  const { records: read, facts } = importData(records, '清单.json');
  return checkItems(read.map(bareItem), { today: '2026-11-24', facts });
};
const full = { 办件类型: '即办件', 是否收费: '否', 到现场次数: '1' };

test('一个文件里两种表单：某种表单没有问的要素，每个要素只说一次，不逐条说没有填写', () => {
  const long = Array.from({ length: 20 }, (_, n) => ({ 事项名称: `甲${n}`, ...full }));
  const short = Array.from({ length: 30 }, (_, n) => ({ 事项名称: `乙${n}` }));
  const { findings, suppressed } = said([...long, ...short]);
  expect(
    findings.filter(({ rule, params }) => rule === 'field-missing' && params['element'] === 'charged'),
  ).toEqual([]);
  const told = findings.find(({ rule, place }) => rule === 'heading-missing' && place.element === 'charged');
  expect(renderFinding(told!, 'zh').message).toContain('涉及 30 条记录');
  expect(suppressed.find(({ at }) => at === '是否收费')?.records).toBe(30);
});

test('个别记录漏填的，还是逐条说', () => {
  const { 是否收费: _, ...without } = full;
  const { findings } = said([
    ...Array.from({ length: 20 }, (_, n) => ({ 事项名称: `甲${n}`, ...full })),
    ...Array.from({ length: 6 }, (_, n) => ({ 事项名称: `乙${n}`, ...without })),
    { 事项名称: '丙' },
  ]);
  const missing = findings.filter(
    ({ rule, place }) => rule === 'field-missing' && place.element === 'charged',
  );
  expect(missing.map(({ place }) => place.record)).toEqual(['乙0', '乙1', '乙2', '乙3', '乙4', '乙5', '丙']);
});

test('认得的要素里读剩下的话，不说成不认识的要素', () => {
  const { findings } = said([{ 事项名称: '甲', 在线办理网址: '登录http://example.com/查询', 备住: '无' }]);
  expect(
    findings.filter(({ rule }) => rule === 'field-unknown').map(({ params }) => params['field']),
  ).toEqual(['备住']);
});
