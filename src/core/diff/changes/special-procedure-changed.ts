import { changeKind } from '../define.js';
import { restraint } from '../restraint.js';

export const specialProcedureChanged = changeKind({
  id: 'special-procedure-changed',
  impact: 'risky',
  title: '特别程序变了',
  message: '特别程序由“{before}”改为“{after}”',
  reason: '程序多少要人来判断',
  elements: ['specialProcedure'],
  opposite: 'special-procedure-changed',
  match: (fact) =>
    restraint(fact, 'specialProcedure', (before, after) =>
      before !== '' && after !== '' ? { before, after } : undefined,
    ),
});
