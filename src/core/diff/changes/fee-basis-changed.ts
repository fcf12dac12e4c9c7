import { changeKind } from '../define.js';
import { changed } from '../when.js';

export const feeBasisChanged = changeKind({
  id: 'fee-basis-changed',
  impact: 'risky',
  title: '收费依据变了',
  message: '收费依据由“{before}”改为“{after}”',
  reason: '要核对收费文件是否有效',
  elements: ['feeBasis'],
  opposite: 'fee-basis-changed',
  match: (fact) => changed(fact, ['feeBasis'], (before, after) => ({ before, after })),
});
