import { itemRule } from '../define.js';

export const limitUnitsMixed = itemRule({
  id: 'limit-units-mixed',
  severity: 'warning',
  title: '法定时限与承诺时限单位不同',
  message: '法定时限 {legal}，承诺时限 {promised}，一个按工作日一个按自然日，群众难以比较',
  remedy: '两个时限用同一种单位写。',
  basis: '《行政许可法》第八十二条（期限以工作日计算，不含法定节假日）',
  elements: ['promisedLimit', 'statutoryLimit'],
  check({ values }, { report }) {
    const { promisedLimit: promised, statutoryLimit: legal } = values;
    if (promised === undefined || legal === undefined || promised.days === 0 || legal.days === 0) return;
    if (promised.unit !== legal.unit) report({ promised, legal });
  },
});
