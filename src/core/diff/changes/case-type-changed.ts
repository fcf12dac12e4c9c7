import { changeKind } from '../define.js';
import { changed } from '../when.js';

export const caseTypeChanged = changeKind({
  id: 'case-type-changed',
  impact: 'risky',
  title: '办件类型变了',
  message: '办件类型由“{before}”改为“{after}”',
  reason: '快慢不能直接比较',
  elements: ['caseType'],
  opposite: 'case-type-changed',
  match: (fact) =>
    changed(fact, ['caseType'], (before, after) =>
      before !== '即办件' && after !== '即办件' ? { before, after } : undefined,
    ),
});
