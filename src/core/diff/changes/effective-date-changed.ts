import { changeKind } from '../define.js';
import { changed } from '../when.js';

export const effectiveDateChanged = changeKind({
  id: 'effective-date-changed',
  impact: 'neutral',
  title: '生效日期变了',
  message: '计划生效日期由“{before}”改为“{after}”',
  reason: '注意新旧交替的时间',
  elements: ['effectiveOn'],
  opposite: 'effective-date-changed',
  match: (fact) => changed(fact, ['effectiveOn'], (before, after) => ({ before, after })),
});
