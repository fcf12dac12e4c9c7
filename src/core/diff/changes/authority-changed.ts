import { changeKind } from '../define.js';
import { changed } from '../when.js';

export const authorityChanged = changeKind({
  id: 'authority-changed',
  impact: 'risky',
  title: '行使权力的名义变了',
  message: '{element}由“{before}”改为“{after}”',
  reason: '由谁负责、告谁复议会跟着变',
  elements: ['powerSource', 'agencyKind', 'entrustedBy'],
  opposite: 'authority-changed',
  match: (fact) =>
    changed(fact, ['powerSource', 'agencyKind', 'entrustedBy'], (before, after, element) => ({
      element,
      before,
      after,
    })),
});
