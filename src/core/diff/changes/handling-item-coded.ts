import { changeKind } from '../define.js';
import { handlingPart } from '../when.js';

export const handlingItemCoded = changeKind({
  id: 'handling-item-coded',
  impact: 'neutral',
  title: '业务办理项赋了编码',
  message: '业务办理项赋予编码或序号“{code}”',
  reason: '原来没有编码，补上后可以对接',
  opposite: 'handling-item-uncoded',
  match: (fact) =>
    handlingPart(fact, ['serial', 'handlingCode'], (before, code) =>
      before === undefined && code !== undefined ? { code } : undefined,
    ),
});
