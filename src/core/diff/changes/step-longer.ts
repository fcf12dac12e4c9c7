import { changeKind } from '../define.js';
import { partChanged } from '../when.js';

export const stepLonger = changeKind({
  id: 'step-longer',
  impact: 'burden',
  title: '环节时限延长',
  message: '环节“{step}”由 {before} 天延长为 {after} 天',
  reason: '公众要等得更久',
  elements: ['process'],
  opposite: 'step-shorter',
  match: (fact) =>
    partChanged(fact, 'process', ['days'], (before, after, step) =>
      before !== undefined && after !== undefined && after > before ? { step, before, after } : undefined,
    ),
});
