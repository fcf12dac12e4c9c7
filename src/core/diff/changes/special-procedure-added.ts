import { changeKind } from '../define.js';
import { restraint } from '../restraint.js';

export const specialProcedureAdded = changeKind({
  id: 'special-procedure-added',
  impact: 'burden',
  title: '增加特别程序',
  message: '增加特别程序“{after}”',
  reason: '要多走程序，时间不计入时限',
  elements: ['specialProcedure'],
  opposite: 'special-procedure-removed',
  match: (fact) =>
    restraint(fact, 'specialProcedure', (before, after) => (before === '' ? { after } : undefined)),
});
