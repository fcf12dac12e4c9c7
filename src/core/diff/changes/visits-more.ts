import { changeKind } from '../define.js';
import { changed } from '../when.js';

export const visitsMore = changeKind({
  id: 'visits-more',
  impact: 'burden',
  title: '跑动次数增加',
  message: '到办事现场次数由 {before} 次增为 {after} 次',
  reason: '公众要多跑',
  elements: ['visits'],
  opposite: 'visits-fewer',
  match: (fact) =>
    changed(fact, ['visits'], (before, after) => (after > before ? { before, after } : undefined)),
});
