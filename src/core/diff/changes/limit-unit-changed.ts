import { changeKind } from '../define.js';
import { compareLimits } from '../limits.js';
import { changed } from '../when.js';

export const limitUnitChanged = changeKind({
  id: 'limit-unit-changed',
  impact: 'risky',
  title: '时限换了算法',
  message: '{element}由{before}改为{after}',
  reason: '工作日和自然日折算后长短不能确定',
  elements: ['statutoryLimit', 'promisedLimit'],
  opposite: 'limit-unit-changed',
  match: (fact) =>
    changed(fact, ['statutoryLimit', 'promisedLimit'], (before, after, element) =>
      compareLimits(before, after) === 'unclear' ? { element, before, after } : undefined,
    ),
});
