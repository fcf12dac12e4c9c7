import { changeKind } from '../define.js';
import { changed } from '../when.js';

export const visitReasonChanged = changeKind({
  id: 'visit-reason-changed',
  impact: 'neutral',
  title: '现场办理原因变了',
  message: '必须现场办理原因由“{before}”改为“{after}”',
  reason: '跑动次数另行比较',
  elements: ['visitReason'],
  opposite: 'visit-reason-changed',
  match: (fact) => changed(fact, ['visitReason'], (before, after) => ({ before, after })),
});
