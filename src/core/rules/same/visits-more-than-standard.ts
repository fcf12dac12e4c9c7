import { pairRule } from '../define.js';

export const visitsMoreThanStandard = pairRule({
  id: 'visits-more-than-standard',
  severity: 'warning',
  title: '到现场次数比标准多',
  message: '要到现场 {local} 次，标准是 {standard} 次',
  remedy: '减到标准次数以内。',
  basis: '濮政〔2017〕22号（市、县、乡三级标准统一）',
  elements: ['visits'],
  check({ own }, { values }, { report }) {
    const { visits: local } = own;
    const { visits: standard } = values;
    if (typeof local === 'number' && standard !== undefined && local > standard) report({ local, standard });
  },
});
