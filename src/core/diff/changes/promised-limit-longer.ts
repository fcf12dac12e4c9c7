import { changeKind } from '../define.js';
import { compareLimits } from '../limits.js';
import { changed } from '../when.js';

export const promisedLimitLonger = changeKind({
  id: 'promised-limit-longer',
  impact: 'burden',
  title: '承诺办结时限延长',
  message: '承诺办结时限由{before}延长为{after}',
  reason: '公众要等得更久',
  elements: ['promisedLimit'],
  opposite: 'promised-limit-shorter',
  match: (fact) =>
    changed(fact, ['promisedLimit'], (before, after) =>
      compareLimits(before, after) === 'longer' ? { before, after } : undefined,
    ),
});
