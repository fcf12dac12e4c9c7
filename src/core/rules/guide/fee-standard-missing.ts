import { itemRule } from '../define.js';

export const feeStandardMissing = itemRule({
  id: 'fee-standard-missing',
  severity: 'error',
  title: '收费没有写标准',
  message: '收费事项没有写收费标准[：{fees}]',
  remedy: '写明每个收费项目的标准；按次、按件、按面积的写明单位。',
  basis: '《行政许可法》第五十九条（按照公布的法定项目和标准收费）',
  elements: ['fees', 'charged'],
  check(item, { asked, report }) {
    const { charged, fees } = item.values;
    if (charged !== true || !asked(item, 'fees')) return;
    const list = fees ?? [];
    const without = list.filter((fee) => fee.standard === undefined || fee.standard === '');
    if (list.length === 0 || without.length > 0) report({ fees: without.map((fee) => fee.name) });
  },
});
