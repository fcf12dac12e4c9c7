import { compareAmounts } from '../amounts.js';
import { changeKind } from '../define.js';
import { partChanged } from '../when.js';

export const feeLowered = changeKind({
  id: 'fee-lowered',
  impact: 'relief',
  title: '收费标准降低',
  message: '“{fee}”由“{before}”降低到“{after}”',
  reason: '公众少花钱',
  elements: ['fees'],
  opposite: 'fee-raised',
  match: (fact) =>
    partChanged(fact, 'fees', ['standard'], (before, after, fee) =>
      before !== undefined && after !== undefined && compareAmounts(before, after) === 'lower'
        ? { fee, before, after }
        : undefined,
    ),
});
