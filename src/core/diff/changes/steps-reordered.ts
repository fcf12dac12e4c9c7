import { changeKind } from '../define.js';

export const stepsReordered = changeKind({
  id: 'steps-reordered',
  impact: 'neutral',
  title: '环节换了次序',
  message: '办理流程的环节换了先后',
  reason: '环节没有增减',
  elements: ['process'],
  opposite: 'steps-reordered',
  match: (fact) => (fact.on === 'order' && fact.element === 'process' ? {} : undefined),
});
