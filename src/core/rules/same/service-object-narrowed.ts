import { pairRule } from '../define.js';

export const serviceObjectNarrowed = pairRule({
  id: 'service-object-narrowed',
  severity: 'warning',
  title: '服务对象比标准少',
  message: '服务对象比标准少了{objects}',
  remedy: '补上少了的服务对象；不得缩小受理范围。',
  basis: '《优化营商环境条例》第三十五条（无差别受理、同标准办理）',
  elements: ['serviceObjects'],
  check({ own }, { values }, { report }) {
    const local = own.serviceObjects;
    if (!Array.isArray(local) || values.serviceObjects === undefined) return;
    const objects = values.serviceObjects.filter((one) => !local.includes(one));
    if (objects.length > 0) report({ objects });
  },
});
