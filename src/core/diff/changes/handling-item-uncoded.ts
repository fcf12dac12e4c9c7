import { changeKind } from '../define.js';
import { handlingPart } from '../when.js';

export const handlingItemUncoded = changeKind({
  id: 'handling-item-uncoded',
  impact: 'breaking',
  title: '业务办理项去掉了编码',
  message: '业务办理项去掉了编码或序号“{code}”',
  reason: '按这个编码对接的系统会断开',
  opposite: 'handling-item-coded',
  match: (fact) =>
    handlingPart(fact, ['serial', 'handlingCode'], (code, after) =>
      after === undefined && code !== undefined ? { code } : undefined,
    ),
});
