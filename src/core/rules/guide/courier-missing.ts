import { itemRule } from '../define.js';

export const courierMissing = itemRule({
  id: 'courier-missing',
  severity: 'info',
  title: '不到现场也不网办，没有写怎么递交',
  message: '到现场次数是 0，又不能网办，也没有填支持快递',
  remedy: '写明怎样递交材料：开通快递、网办，或改正到现场次数。',
  basis: '运行中的省级系统核查项（零次现场且不网办则须支持快递）',
  elements: ['express', 'visits', 'online'],
  check(item, { asked, report }) {
    const { visits, online, express, channels, terminal } = item.values;
    if (visits !== 0 || online !== false || express === true || terminal === true) return;
    if (channels?.includes('快递') === true || channels?.includes('网上') === true) return;
    if (asked(item, 'express') || asked(item, 'channels')) report({});
  },
});
