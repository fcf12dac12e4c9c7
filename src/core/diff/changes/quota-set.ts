import { changeKind } from '../define.js';
import { restraint } from '../restraint.js';

export const quotaSet = changeKind({
  id: 'quota-set',
  impact: 'burden',
  title: '设数量限制',
  message: '设数量限制“{after}”',
  reason: '名额用完就办不了',
  elements: ['quota'],
  opposite: 'quota-lifted',
  match: (fact) => restraint(fact, 'quota', (before, after) => (before === '' ? { after } : undefined)),
});
