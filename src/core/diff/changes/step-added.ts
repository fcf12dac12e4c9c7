import { changeKind } from '../define.js';
import { entryAdded } from '../when.js';

export const stepAdded = changeKind({
  id: 'step-added',
  impact: 'burden',
  title: '增加环节',
  message: '办理流程增加“{step}”',
  reason: '多一道环节',
  elements: ['process'],
  opposite: 'step-removed',
  match: (fact) => entryAdded(fact, 'process', ({ step }) => ({ step })),
});
