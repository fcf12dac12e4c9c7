import { changeKind } from '../define.js';
import { levelsMoved } from '../levels.js';

export const levelLowered = changeKind({
  id: 'level-lowered',
  impact: 'relief',
  title: '下放',
  message: '由{from}下放到{to}',
  reason: '离公众更近',
  elements: ['levels'],
  opposite: 'level-raised',
  match: (fact) => levelsMoved(fact, 'lowered'),
});
