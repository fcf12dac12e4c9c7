import { changeKind } from '../define.js';
import { entryAdded } from '../when.js';

export const conditionAdded = changeKind({
  id: 'condition-added',
  impact: 'burden',
  title: '增加受理条件',
  message: '受理条件增加“{text}”',
  reason: '申请人要多满足一项条件',
  elements: ['conditions'],
  opposite: 'condition-removed',
  match: (fact) => entryAdded(fact, 'conditions', (text) => ({ text })),
});
