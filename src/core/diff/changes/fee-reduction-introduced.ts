import { changeKind } from '../define.js';
import { partChanged } from '../when.js';

export const feeReductionIntroduced = changeKind({
  id: 'fee-reduction-introduced',
  impact: 'relief',
  title: '可以减免',
  message: '“{fee}”改为可以减免',
  reason: '符合条件的人少花钱',
  elements: ['fees'],
  opposite: 'fee-reduction-dropped',
  match: (fact) =>
    partChanged(fact, 'fees', ['reducible'], (_before, after, fee) => (after === true ? { fee } : undefined)),
});
