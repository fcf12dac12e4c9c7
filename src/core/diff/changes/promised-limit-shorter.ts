import { changeKind } from '../define.js';
import { compareLimits } from '../limits.js';
import { changed } from '../when.js';

export const promisedLimitShorter = changeKind({
  id: 'promised-limit-shorter',
  impact: 'relief',
  title: '承诺办结时限缩短',
  message: '承诺办结时限由{before}缩短为{after}',
  reason: '公众等得更短',
  elements: ['promisedLimit'],
  opposite: 'promised-limit-longer',
  match: (fact) =>
    changed(fact, ['promisedLimit'], (before, after) =>
      compareLimits(before, after) === 'shorter' ? { before, after } : undefined,
    ),
});
