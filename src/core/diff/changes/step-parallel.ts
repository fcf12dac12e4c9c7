import { changeKind } from '../define.js';
import { partChanged } from '../when.js';

export const stepParallel = changeKind({
  id: 'step-parallel',
  impact: 'relief',
  title: '改为并行办理',
  message: '环节“{step}”改为与上一环节并行',
  reason: '总时间缩短',
  elements: ['process'],
  opposite: 'step-serial',
  match: (fact) =>
    partChanged(fact, 'process', ['parallel'], (_before, after, step) =>
      after === true ? { step } : undefined,
    ),
});
