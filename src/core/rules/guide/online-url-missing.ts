import { itemRule } from '../define.js';

export const onlineUrlMissing = itemRule({
  id: 'online-url-missing',
  severity: 'error',
  title: '可以网办却没有网址',
  message: '是否网办填“是”，没有在线办理地址',
  remedy: '补填在线办理地址；还没有开通的，是否网办改为“否”。',
  basis: '要素表（网办事项必填在线办理地址）',
  elements: ['onlineUrl', 'online'],
  check(item, { asked, report }) {
    const { online, onlineUrl } = item.values;
    if (item.kind === 'directory' || online !== true || !asked(item, 'onlineUrl')) return;
    if (onlineUrl === undefined || onlineUrl === '') report({});
  },
});
