import { changeKind } from '../define.js';
import { partChanged } from '../when.js';

export const questionChanged = changeKind({
  id: 'question-changed',
  impact: 'neutral',
  title: '常见问题改写',
  message: '常见问题“{question}”改写',
  reason: '不影响办理',
  elements: ['questions'],
  opposite: 'question-changed',
  match: (fact) =>
    partChanged(fact, 'questions', ['question', 'answer'], (_before, _after, question) => ({ question })),
});
