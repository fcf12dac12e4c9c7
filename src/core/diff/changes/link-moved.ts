import { changeKind } from '../define.js';
import { changed } from '../when.js';

export const linkMoved = changeKind({
  id: 'link-moved',
  impact: 'risky',
  title: '办理地址换了',
  message: '{element}由“{before}”换成“{after}”',
  reason: '旧地址还通不通不能确定',
  elements: ['onlineUrl', 'mobileUrl'],
  opposite: 'link-moved',
  match: (fact) =>
    changed(fact, ['onlineUrl', 'mobileUrl'], (before, after, element) => ({ element, before, after })),
});
