import { changeKind } from '../define.js';
import { regroupedLikely } from '../when.js';

export const splitLikely = changeKind({
  id: 'split-likely',
  impact: 'risky',
  title: '可能是拆分',
  message: '“{one}”可能拆分为{many}：{reasons}',
  reason: '台账没有写明，要人来定',
  opposite: 'merge-likely',
  match: (fact) => regroupedLikely(fact, 'split'),
});
