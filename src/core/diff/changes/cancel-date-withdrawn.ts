import { changeKind } from '../define.js';
import { gone, pairOf } from '../when.js';

export const cancelDateWithdrawn = changeKind({
  id: 'cancel-date-withdrawn',
  impact: 'neutral',
  title: '去掉取消日期',
  message: '去掉取消日期“{before}”',
  reason: '原来已经取消，日期随状态变',
  elements: ['cancelOn'],
  opposite: 'cancel-date-noted',
  match: (fact) =>
    gone(fact, ['cancelOn'], (before) =>
      pairOf(fact)?.before.values.status === '取消' ? { before } : undefined,
    ),
});
