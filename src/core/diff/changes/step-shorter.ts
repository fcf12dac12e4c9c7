import { changeKind } from '../define.js';
import { partChanged } from '../when.js';

export const stepShorter = changeKind({
  id: 'step-shorter',
  impact: 'relief',
  title: '环节时限缩短',
  message: '环节“{step}”由 {before} 天缩短为 {after} 天',
  reason: '公众等得更短',
  elements: ['process'],
  opposite: 'step-longer',
  match: (fact) =>
    partChanged(fact, 'process', ['days'], (before, after, step) =>
      before !== undefined && after !== undefined && after < before ? { step, before, after } : undefined,
    ),
});
