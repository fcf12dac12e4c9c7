import { changeKind } from '../define.js';

export const stepChanged = changeKind({
  id: 'step-changed',
  impact: 'neutral',
  title: '环节说明变了',
  message: '环节“{step}”的内容改了',
  reason: '环节多少和时限没有变',
  elements: ['process'],
  opposite: 'step-changed',
  turn: 'last',
  match: (fact) =>
    fact.on === 'part' && fact.element === 'process' ? { step: fact.entry.after } : undefined,
});
