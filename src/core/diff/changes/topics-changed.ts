import { changeKind } from '../define.js';
import { setChanged } from '../when.js';

export const topicsChanged = changeKind({
  id: 'topics-changed',
  impact: 'neutral',
  title: '主题分类变了',
  message: '{element}变了[，增加{added}][，减少{removed}]',
  reason: '只影响归类',
  elements: ['topicsPerson', 'topicsLegal'],
  opposite: 'topics-changed',
  match: (fact) =>
    setChanged(fact, ['topicsPerson', 'topicsLegal'], (added, removed, element) => ({
      element,
      added,
      removed,
    })),
});
