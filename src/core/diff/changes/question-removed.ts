import { changeKind } from '../define.js';
import { entryRemoved } from '../when.js';

export const questionRemoved = changeKind({
  id: 'question-removed',
  impact: 'neutral',
  title: '减少常见问题',
  message: '常见问题去掉“{question}”',
  reason: '不影响办理',
  elements: ['questions'],
  opposite: 'question-added',
  match: (fact) => entryRemoved(fact, 'questions', ({ question }) => ({ question })),
});
