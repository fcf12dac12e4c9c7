import { changeKind } from '../define.js';
import { given, pairOf } from '../when.js';

export const cancelDateSet = changeKind({
  id: 'cancel-date-set',
  impact: 'risky',
  title: '定了取消日期',
  message: '计划于“{after}”取消',
  reason: '到期后办不了，要提前告知',
  elements: ['cancelOn'],
  opposite: 'cancel-date-cleared',
  match: (fact) =>
    given(fact, ['cancelOn'], (after) =>
      pairOf(fact)?.after.values.status === '取消' ? undefined : { after },
    ),
});
