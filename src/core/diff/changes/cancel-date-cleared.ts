import { changeKind } from '../define.js';
import { gone, pairOf } from '../when.js';

export const cancelDateCleared = changeKind({
  id: 'cancel-date-cleared',
  impact: 'neutral',
  title: '不再计划取消',
  message: '去掉计划取消日期“{before}”',
  reason: '继续办理',
  elements: ['cancelOn'],
  opposite: 'cancel-date-set',
  match: (fact) =>
    gone(fact, ['cancelOn'], (before) =>
      pairOf(fact)?.before.values.status === '取消' ? undefined : { before },
    ),
});
