import { changeKind } from '../define.js';
import { changed, pairOf } from '../when.js';

export const recodeLikely = changeKind({
  id: 'recode-likely',
  impact: 'risky',
  title: '可能是改码',
  message: '编码由“{before}”变为“{after}”，可能是同一事项改码：{reasons}',
  reason: '是不是同一事项要人来定',
  elements: ['basicCode', 'implementationCode', 'handlingCode'],
  opposite: 'recode-likely',
  match: (fact) =>
    changed(fact, ['basicCode', 'implementationCode', 'handlingCode'], (before, after) => {
      const pair = pairOf(fact);
      return pair?.by === 'evidence'
        ? { before, after, reasons: (pair.evidence?.reasons ?? []).join('；') }
        : undefined;
    }),
});
