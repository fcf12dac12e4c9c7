import { changeKind } from '../define.js';
import { given } from '../when.js';

export const linkGiven = changeKind({
  id: 'link-given',
  impact: 'relief',
  title: '增加办理地址',
  message: '增加{element}“{url}”',
  reason: '公众有网址可办',
  elements: ['onlineUrl', 'mobileUrl'],
  opposite: 'link-gone',
  match: (fact) => given(fact, ['onlineUrl', 'mobileUrl'], (url, element) => ({ element, url })),
});
