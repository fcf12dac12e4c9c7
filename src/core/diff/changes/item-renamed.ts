import { changeKind } from '../define.js';
import { changed } from '../when.js';

export const itemRenamed = changeKind({
  id: 'item-renamed',
  impact: 'risky',
  title: '事项名称变了',
  message: '名称由“{before}”改为“{after}”',
  reason: '名称变了，可能办的事也变了',
  elements: ['name'],
  opposite: 'item-renamed',
  match: (fact) => changed(fact, ['name'], (before, after) => ({ before, after })),
});
