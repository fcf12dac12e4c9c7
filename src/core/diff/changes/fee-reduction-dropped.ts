import { changeKind } from '../define.js';
import { partChanged } from '../when.js';

export const feeReductionDropped = changeKind({
  id: 'fee-reduction-dropped',
  impact: 'burden',
  title: '不再减免',
  message: '“{fee}”不再减免',
  reason: '原来可以减免的人要多花钱',
  elements: ['fees'],
  opposite: 'fee-reduction-introduced',
  match: (fact) =>
    partChanged(fact, 'fees', ['reducible'], (before, after, fee) =>
      before === true && after !== true ? { fee } : undefined,
    ),
});
