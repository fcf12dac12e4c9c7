import { changeKind } from '../define.js';
import { compareLimits } from '../limits.js';
import { changed } from '../when.js';

export const limitNoteChanged = changeKind({
  id: 'limit-note-changed',
  impact: 'neutral',
  title: '时限的说明变了',
  message: '{element}的说明改了：由{before}改为{after}',
  reason: '天数没有变',
  elements: ['statutoryLimit', 'promisedLimit'],
  opposite: 'limit-note-changed',
  match: (fact) =>
    changed(fact, ['statutoryLimit', 'promisedLimit'], (before, after, element) =>
      compareLimits(before, after) === 'same' ? { element, before, after } : undefined,
    ),
});
