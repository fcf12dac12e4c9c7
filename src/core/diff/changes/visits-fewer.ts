import { changeKind } from '../define.js';
import { changed } from '../when.js';

export const visitsFewer = changeKind({
  id: 'visits-fewer',
  impact: 'relief',
  title: '跑动次数减少',
  message: '到办事现场次数由 {before} 次减为 {after} 次',
  reason: '公众少跑',
  elements: ['visits'],
  opposite: 'visits-more',
  match: (fact) =>
    changed(fact, ['visits'], (before, after) => (after < before ? { before, after } : undefined)),
});
