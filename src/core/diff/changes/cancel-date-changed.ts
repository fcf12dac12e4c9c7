import { changeKind } from '../define.js';
import { changed } from '../when.js';

export const cancelDateChanged = changeKind({
  id: 'cancel-date-changed',
  impact: 'risky',
  title: '取消日期变了',
  message: '计划取消日期由“{before}”改为“{after}”',
  reason: '到期后办不了，要提前告知',
  elements: ['cancelOn'],
  opposite: 'cancel-date-changed',
  match: (fact) => changed(fact, ['cancelOn'], (before, after) => ({ before, after })),
});
