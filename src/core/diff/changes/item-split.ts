import { changeKind } from '../define.js';
import { regroupedOnRecord } from '../when.js';

export const itemSplit = changeKind({
  id: 'item-split',
  impact: 'breaking',
  title: '事项拆分',
  message: '“{one}”拆分出{many}',
  reason: '按原编码对接的系统要改到新编码',
  opposite: 'item-merged',
  match: (fact) => regroupedOnRecord(fact, 'split'),
});
