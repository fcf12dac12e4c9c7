import { changeKind } from '../define.js';
import { regroupedOnRecord } from '../when.js';

export const itemMerged = changeKind({
  id: 'item-merged',
  impact: 'breaking',
  title: '事项合并',
  message: '{many}并入“{one}”',
  reason: '按原编码对接的系统要改到合并后的编码',
  opposite: 'item-split',
  match: (fact) => regroupedOnRecord(fact, 'merged'),
});
