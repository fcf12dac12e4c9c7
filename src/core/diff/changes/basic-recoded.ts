import { changeKind } from '../define.js';
import { changed, pairOf } from '../when.js';

export const basicRecoded = changeKind({
  id: 'basic-recoded',
  impact: 'breaking',
  title: '基本编码变了',
  message: '基本编码由“{before}”改为“{after}”',
  reason: '按旧编码关联的系统、台账和证照都要跟着改',
  elements: ['basicCode'],
  opposite: 'basic-recoded',
  match: (fact) =>
    changed(fact, ['basicCode'], (before, after) =>
      pairOf(fact)?.by === 'evidence' ? undefined : { before, after },
    ),
});
