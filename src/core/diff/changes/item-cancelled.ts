import { changeKind } from '../define.js';
import { statusChanged } from '../status.js';

export const itemCancelled = changeKind({
  id: 'item-cancelled',
  impact: 'breaking',
  title: '事项取消',
  message: '事项由“{before}”改为“取消”',
  reason: '取消后不得再实施，引用这个编码的系统要跟着改',
  elements: ['status'],
  opposite: 'item-restored',
  match: (fact) =>
    statusChanged(fact, (before, after) => (after === '取消' && before !== '取消' ? { before } : undefined)),
});
