import { changeKind } from '../define.js';
import { compareLimits } from '../limits.js';
import { changed } from '../when.js';

export const statutoryLimitShorter = changeKind({
  id: 'statutory-limit-shorter',
  impact: 'relief',
  title: '法定办结时限缩短',
  message: '法定办结时限由{before}缩短为{after}',
  reason: '公众等得更短',
  elements: ['statutoryLimit'],
  opposite: 'statutory-limit-longer',
  match: (fact) =>
    changed(fact, ['statutoryLimit'], (before, after) =>
      compareLimits(before, after) === 'shorter' ? { before, after } : undefined,
    ),
});
