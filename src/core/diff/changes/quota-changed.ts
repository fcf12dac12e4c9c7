import { changeKind } from '../define.js';
import { restraint } from '../restraint.js';

export const quotaChanged = changeKind({
  id: 'quota-changed',
  impact: 'risky',
  title: '数量限制变了',
  message: '数量限制由“{before}”改为“{after}”',
  reason: '名额多少要人来判断',
  elements: ['quota'],
  opposite: 'quota-changed',
  match: (fact) =>
    restraint(fact, 'quota', (before, after) =>
      before !== '' && after !== '' ? { before, after } : undefined,
    ),
});
