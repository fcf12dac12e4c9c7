import { changeKind } from '../define.js';
import { levelsMoved } from '../levels.js';

export const levelRaised = changeKind({
  id: 'level-raised',
  impact: 'burden',
  title: '上收',
  message: '由{from}上收到{to}',
  reason: '离公众更远',
  elements: ['levels'],
  opposite: 'level-lowered',
  match: (fact) => levelsMoved(fact, 'raised'),
});
