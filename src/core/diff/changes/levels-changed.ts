import { changeKind } from '../define.js';
import { levelsMoved } from '../levels.js';

export const levelsChanged = changeKind({
  id: 'levels-changed',
  impact: 'risky',
  title: '行使层级变了',
  message: '行使层级由{from}改为{to}',
  reason: '有上有下，说不清更近还是更远',
  elements: ['levels'],
  opposite: 'levels-changed',
  match: (fact) => levelsMoved(fact, 'mixed'),
});
