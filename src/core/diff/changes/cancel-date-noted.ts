import { changeKind } from '../define.js';
import { given, pairOf } from '../when.js';

export const cancelDateNoted = changeKind({
  id: 'cancel-date-noted',
  impact: 'neutral',
  title: '记下取消日期',
  message: '取消日期记为“{after}”',
  reason: '事项已经取消，日期随之记下',
  elements: ['cancelOn'],
  opposite: 'cancel-date-withdrawn',
  match: (fact) =>
    given(fact, ['cancelOn'], (after) =>
      pairOf(fact)?.after.values.status === '取消' ? { after } : undefined,
    ),
});
