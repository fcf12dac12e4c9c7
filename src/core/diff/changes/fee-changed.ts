import { changeKind } from '../define.js';

export const feeChanged = changeKind({
  id: 'fee-changed',
  impact: 'risky',
  title: '收费规定变了',
  message: '收费项目“{fee}”的规定改了',
  reason: '多收还是少收要人来判断',
  elements: ['fees'],
  opposite: 'fee-changed',
  turn: 'last',
  match: (fact) => (fact.on === 'part' && fact.element === 'fees' ? { fee: fact.entry.after } : undefined),
});
