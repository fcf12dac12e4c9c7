import { changeKind } from '../define.js';
import { gone } from '../when.js';

export const linkGone = changeKind({
  id: 'link-gone',
  impact: 'breaking',
  title: '办理地址没有了',
  message: '{element}“{url}”没有了',
  reason: '引用它的页面、二维码和收藏会断开',
  elements: ['onlineUrl', 'mobileUrl'],
  opposite: 'link-given',
  match: (fact) => gone(fact, ['onlineUrl', 'mobileUrl'], (url, element) => ({ element, url })),
});
