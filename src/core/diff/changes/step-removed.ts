import { changeKind } from '../define.js';
import { entryRemoved } from '../when.js';

export const stepRemoved = changeKind({
  id: 'step-removed',
  impact: 'relief',
  title: '减少环节',
  message: '办理流程去掉“{step}”',
  reason: '少一道环节',
  elements: ['process'],
  opposite: 'step-added',
  match: (fact) => entryRemoved(fact, 'process', ({ step }) => ({ step })),
});
