import { compareAmounts } from '../amounts.js';
import { changeKind } from '../define.js';
import { partChanged } from '../when.js';

export const feeRaised = changeKind({
  id: 'fee-raised',
  impact: 'burden',
  title: '收费标准提高',
  message: '“{fee}”由“{before}”提高到“{after}”',
  reason: '公众要多花钱',
  elements: ['fees'],
  opposite: 'fee-lowered',
  match: (fact) =>
    partChanged(fact, 'fees', ['standard'], (before, after, fee) =>
      before !== undefined && after !== undefined && compareAmounts(before, after) === 'higher'
        ? { fee, before, after }
        : undefined,
    ),
});
