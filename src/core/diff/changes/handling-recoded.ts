import { changeKind } from '../define.js';
import { changed, pairOf } from '../when.js';

export const handlingRecoded = changeKind({
  id: 'handling-recoded',
  impact: 'breaking',
  title: '业务办理项编码变了',
  message: '业务办理项编码由“{before}”改为“{after}”',
  reason: '按旧编码对接的系统会断开',
  elements: ['handlingCode'],
  opposite: 'handling-recoded',
  match: (fact) =>
    changed(fact, ['handlingCode'], (before, after) =>
      pairOf(fact)?.by === 'evidence' ? undefined : { before, after },
    ),
});
