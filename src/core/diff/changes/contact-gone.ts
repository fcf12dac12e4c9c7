import { changeKind } from '../define.js';
import { gone } from '../when.js';

export const contactGone = changeKind({
  id: 'contact-gone',
  impact: 'burden',
  title: '联系信息没有了',
  message: '{element}“{before}”没有了',
  reason: '公众找不到地方或问不到人',
  elements: ['address', 'hours', 'consult', 'complain'],
  opposite: 'contact-given',
  match: (fact) =>
    gone(fact, ['address', 'hours', 'consult', 'complain'], (before, element) => ({ element, before })),
});
