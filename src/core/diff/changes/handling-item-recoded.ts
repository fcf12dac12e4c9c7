import { changeKind } from '../define.js';
import { handlingPart } from '../when.js';

export const handlingItemRecoded = changeKind({
  id: 'handling-item-recoded',
  impact: 'breaking',
  title: '业务办理项换了编码或序号',
  message: '业务办理项编码或序号由“{before}”改为“{after}”',
  reason: '按旧编码对接的系统会断开',
  opposite: 'handling-item-recoded',
  match: (fact) =>
    handlingPart(fact, ['serial', 'handlingCode'], (before, after) =>
      before === undefined || after === undefined ? undefined : { before, after },
    ),
});
