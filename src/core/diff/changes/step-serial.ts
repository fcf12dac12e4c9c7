import { changeKind } from '../define.js';
import { partChanged } from '../when.js';

export const stepSerial = changeKind({
  id: 'step-serial',
  impact: 'burden',
  title: '改为先后办理',
  message: '环节“{step}”不再与上一环节并行',
  reason: '总时间变长',
  elements: ['process'],
  opposite: 'step-parallel',
  match: (fact) =>
    partChanged(fact, 'process', ['parallel'], (before, _after, step) =>
      before === true ? { step } : undefined,
    ),
});
