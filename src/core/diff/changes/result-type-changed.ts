import { changeKind } from '../define.js';
import { changed } from '../when.js';

export const resultTypeChanged = changeKind({
  id: 'result-type-changed',
  impact: 'breaking',
  title: '结果类型变了',
  message: '审批结果类型由“{before}”改为“{after}”',
  reason: '用证单位和证照库要跟着改',
  elements: ['resultType'],
  opposite: 'result-type-changed',
  match: (fact) => changed(fact, ['resultType'], (before, after) => ({ before, after })),
});
