import { changeKind } from '../define.js';
import { compareLimits } from '../limits.js';
import { changed } from '../when.js';

export const statutoryLimitLonger = changeKind({
  id: 'statutory-limit-longer',
  impact: 'burden',
  title: '法定办结时限延长',
  message: '法定办结时限由{before}延长为{after}',
  reason: '公众要等得更久',
  elements: ['statutoryLimit'],
  opposite: 'statutory-limit-shorter',
  match: (fact) =>
    changed(fact, ['statutoryLimit'], (before, after) =>
      compareLimits(before, after) === 'longer' ? { before, after } : undefined,
    ),
});
