import { changeKind } from '../define.js';
import { changed } from '../when.js';

export const contactChanged = changeKind({
  id: 'contact-changed',
  impact: 'neutral',
  title: '联系信息变了',
  message: '{element}由“{before}”改为“{after}”',
  reason: '本单位的地点、时间、电话',
  elements: ['address', 'hours', 'consult', 'complain'],
  opposite: 'contact-changed',
  match: (fact) =>
    changed(fact, ['address', 'hours', 'consult', 'complain'], (before, after, element) => ({
      element,
      before,
      after,
    })),
});
