import { changeKind } from '../define.js';
import { changed } from '../when.js';

export const reviewRulesChanged = changeKind({
  id: 'review-rules-changed',
  impact: 'risky',
  title: '审查细则变了',
  message: '审查细则改了：“{after}”',
  reason: '审查是宽是严要人来判断',
  elements: ['reviewRules'],
  opposite: 'review-rules-changed',
  match: (fact) => changed(fact, ['reviewRules'], (_before, after) => ({ after })),
});
