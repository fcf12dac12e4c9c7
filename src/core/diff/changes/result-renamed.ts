import { changeKind } from '../define.js';
import { changed } from '../when.js';

export const resultRenamed = changeKind({
  id: 'result-renamed',
  impact: 'risky',
  title: '结果名称变了',
  message: '审批结果名称由“{before}”改为“{after}”',
  reason: '可能换了证照，用证单位要知道',
  elements: ['resultName'],
  opposite: 'result-renamed',
  match: (fact) => changed(fact, ['resultName'], (before, after) => ({ before, after })),
});
