import { changeKind } from '../define.js';
import { levelsGrown } from '../levels.js';

export const levelsNarrowed = changeKind({
  id: 'levels-narrowed',
  impact: 'burden',
  title: '减少行使层级',
  message: '行使层级减少{levels}',
  reason: '公众少了可以办的地方',
  elements: ['levels'],
  opposite: 'levels-widened',
  match: (fact) => levelsGrown(fact, 'narrower'),
});
