import { itemRule } from '../define.js';

export const instantWithDays = itemRule({
  id: 'instant-with-days',
  severity: 'error',
  title: '即办件却写了办理天数',
  message: '办件类型是“即办件”，承诺时限却是 {promised}',
  remedy: '当场能办结的，承诺时限写“即办”；不能的，办件类型改为“承诺件”。',
  basis: '全国一体化政务服务平台事项要素表（即办件当场办结）',
  elements: ['promisedLimit', 'caseType'],
  check({ values }, { report }) {
    const { caseType, promisedLimit: promised } = values;
    if (caseType === '即办件' && promised !== undefined && promised.days > 0) report({ promised });
  },
});
