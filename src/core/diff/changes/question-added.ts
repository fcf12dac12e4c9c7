import { changeKind } from '../define.js';
import { entryAdded } from '../when.js';

export const questionAdded = changeKind({
  id: 'question-added',
  impact: 'neutral',
  title: '增加常见问题',
  message: '常见问题增加“{question}”',
  reason: '便于公众了解',
  elements: ['questions'],
  opposite: 'question-removed',
  match: (fact) => entryAdded(fact, 'questions', ({ question }) => ({ question })),
});
