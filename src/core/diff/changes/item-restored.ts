import { changeKind } from '../define.js';
import { statusChanged } from '../status.js';

export const itemRestored = changeKind({
  id: 'item-restored',
  impact: 'relief',
  title: '取消的事项恢复',
  message: '事项由“取消”恢复为“{after}”',
  reason: '公众又能办了',
  elements: ['status'],
  opposite: 'item-cancelled',
  match: (fact) =>
    statusChanged(fact, (before, after) => (before === '取消' && after !== '取消' ? { after } : undefined)),
});
