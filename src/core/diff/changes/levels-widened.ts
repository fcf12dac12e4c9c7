import { changeKind } from '../define.js';
import { levelsGrown } from '../levels.js';

export const levelsWidened = changeKind({
  id: 'levels-widened',
  impact: 'relief',
  title: '增加行使层级',
  message: '行使层级增加{levels}',
  reason: '公众多了可以办的地方',
  elements: ['levels'],
  opposite: 'levels-narrowed',
  match: (fact) => levelsGrown(fact, 'wider'),
});
