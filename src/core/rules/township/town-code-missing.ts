import { itemRule } from '../define.js';

export const townCodeMissing = itemRule({
  id: 'town-code-missing',
  severity: 'error',
  title: '乡镇清单没有乡镇代码',
  message: '乡镇（街道）的清单没有填乡镇代码，应为 {expected}',
  remedy: '补填 12 位乡镇（街道）代码。',
  basis: '全国交换表（town_code）',
  elements: ['townCode'],
  check({ kind, division, values }, { report }) {
    if (kind !== 'list' || division?.length !== 9) return;
    if (values.townCode === undefined || values.townCode === '') report({ expected: `${division}000` });
  },
});
