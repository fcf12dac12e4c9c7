import { changeKind } from '../define.js';
import { partChanged } from '../when.js';

export const conditionReworded = changeKind({
  id: 'condition-reworded',
  impact: 'risky',
  title: '受理条件改写',
  message: '受理条件由“{before}”改为“{after}”',
  reason: '条件是宽是严要人来判断',
  elements: ['conditions'],
  opposite: 'condition-reworded',
  match: (fact) =>
    partChanged(fact, 'conditions', ['text'], (before = '', after = '') => ({ before, after })),
});
