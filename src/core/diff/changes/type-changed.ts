import { changeKind } from '../define.js';
import { changed } from '../when.js';

export const typeChanged = changeKind({
  id: 'type-changed',
  impact: 'breaking',
  title: '事项类型变了',
  message: '事项类型由“{before}”改为“{after}”',
  reason: '类型写在编码里，适用的法律程序也不同',
  elements: ['itemType'],
  opposite: 'type-changed',
  match: (fact) => changed(fact, ['itemType'], (before, after) => ({ before, after })),
});
