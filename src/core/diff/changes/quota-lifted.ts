import { changeKind } from '../define.js';
import { restraint } from '../restraint.js';

export const quotaLifted = changeKind({
  id: 'quota-lifted',
  impact: 'relief',
  title: '取消数量限制',
  message: '取消数量限制“{before}”',
  reason: '符合条件的都能办',
  elements: ['quota'],
  opposite: 'quota-set',
  match: (fact) => restraint(fact, 'quota', (before, after) => (after === '' ? { before } : undefined)),
});
