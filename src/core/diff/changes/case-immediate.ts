import { changeKind } from '../define.js';
import { changed } from '../when.js';

export const caseImmediate = changeKind({
  id: 'case-immediate',
  impact: 'relief',
  title: '改为即办件',
  message: '办件类型由“{before}”改为“即办件”',
  reason: '当场就能办结',
  elements: ['caseType'],
  opposite: 'case-deferred',
  match: (fact) =>
    changed(fact, ['caseType'], (before, after) => (after === '即办件' ? { before } : undefined)),
});
