import { changeKind } from '../define.js';
import { changed } from '../when.js';

export const resultSampleChanged = changeKind({
  id: 'result-sample-changed',
  impact: 'neutral',
  title: '结果样本变了',
  message: '审批结果样本由“{before}”改为“{after}”',
  reason: '只是换了样本文件',
  elements: ['resultSample'],
  opposite: 'result-sample-changed',
  match: (fact) => changed(fact, ['resultSample'], (before, after) => ({ before, after })),
});
