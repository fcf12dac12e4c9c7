import { changeKind } from '../define.js';
import { partChanged } from '../when.js';

export const intermediaryRenamed = changeKind({
  id: 'intermediary-renamed',
  impact: 'risky',
  title: '中介服务换了叫法',
  message: '中介服务“{before}”改为“{after}”',
  reason: '可能是另一种服务',
  elements: ['intermediary'],
  opposite: 'intermediary-renamed',
  match: (fact) =>
    partChanged(fact, 'intermediary', ['text'], (before = '', after = '') => ({ before, after })),
});
