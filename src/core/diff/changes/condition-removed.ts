import { changeKind } from '../define.js';
import { entryRemoved } from '../when.js';

export const conditionRemoved = changeKind({
  id: 'condition-removed',
  impact: 'relief',
  title: '减少受理条件',
  message: '受理条件去掉“{text}”',
  reason: '申请人少满足一项条件',
  elements: ['conditions'],
  opposite: 'condition-added',
  match: (fact) => entryRemoved(fact, 'conditions', (text) => ({ text })),
});
