import { changeKind } from '../define.js';
import { regroupedLikely } from '../when.js';

export const mergeLikely = changeKind({
  id: 'merge-likely',
  impact: 'risky',
  title: '可能是合并',
  message: '{many}可能合并为“{one}”：{reasons}',
  reason: '台账没有写明，要人来定',
  opposite: 'split-likely',
  match: (fact) => regroupedLikely(fact, 'merged'),
});
