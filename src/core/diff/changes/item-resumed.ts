import { changeKind } from '../define.js';
import { statusChanged } from '../status.js';

export const itemResumed = changeKind({
  id: 'item-resumed',
  impact: 'relief',
  title: '事项恢复',
  message: '事项由“{before}”恢复为“{after}”',
  reason: '公众又能办了',
  elements: ['status'],
  opposite: 'item-suspended',
  match: (fact) =>
    statusChanged(fact, (before, after) =>
      before === '暂停' && after === '在用' ? { before, after } : undefined,
    ),
});
