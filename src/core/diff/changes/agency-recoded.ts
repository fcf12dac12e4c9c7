import { changeKind } from '../define.js';
import { changed } from '../when.js';

export const agencyRecoded = changeKind({
  id: 'agency-recoded',
  impact: 'breaking',
  title: '实施主体代码变了',
  message: '实施主体编码由“{before}”改为“{after}”',
  reason: '实施编码前18位随之改变',
  elements: ['agencyCode'],
  opposite: 'agency-recoded',
  match: (fact) => changed(fact, ['agencyCode'], (before, after) => ({ before, after })),
});
