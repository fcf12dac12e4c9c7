import { changeKind } from '../define.js';
import { statusChanged } from '../status.js';

export const itemSuspended = changeKind({
  id: 'item-suspended',
  impact: 'burden',
  title: '事项暂停',
  message: '事项由“{before}”改为“{after}”',
  reason: '暂停期间公众办不了',
  elements: ['status'],
  opposite: 'item-resumed',
  match: (fact) =>
    statusChanged(fact, (before, after) =>
      before === '在用' && after === '暂停' ? { before, after } : undefined,
    ),
});
