import { changeKind } from '../define.js';
import { changed } from '../when.js';

export const caseDeferred = changeKind({
  id: 'case-deferred',
  impact: 'burden',
  title: '不再即办',
  message: '办件类型由“即办件”改为“{after}”',
  reason: '不能当场办结了',
  elements: ['caseType'],
  opposite: 'case-immediate',
  match: (fact) =>
    changed(fact, ['caseType'], (before, after) => (before === '即办件' ? { after } : undefined)),
});
