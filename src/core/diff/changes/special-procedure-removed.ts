import { changeKind } from '../define.js';
import { restraint } from '../restraint.js';

export const specialProcedureRemoved = changeKind({
  id: 'special-procedure-removed',
  impact: 'relief',
  title: '取消特别程序',
  message: '取消特别程序“{before}”',
  reason: '少走程序',
  elements: ['specialProcedure'],
  opposite: 'special-procedure-added',
  match: (fact) =>
    restraint(fact, 'specialProcedure', (before, after) => (after === '' ? { before } : undefined)),
});
