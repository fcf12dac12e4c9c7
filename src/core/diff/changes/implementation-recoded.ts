import { changeKind } from '../define.js';
import { changed, pairOf } from '../when.js';

export const implementationRecoded = changeKind({
  id: 'implementation-recoded',
  impact: 'breaking',
  title: '实施编码变了',
  message: '实施编码由“{before}”改为“{after}”',
  reason: '按旧编码对接的系统会断开',
  elements: ['implementationCode'],
  opposite: 'implementation-recoded',
  match: (fact) =>
    changed(fact, ['implementationCode'], (before, after) =>
      pairOf(fact)?.by === 'evidence' ? undefined : { before, after },
    ),
});
