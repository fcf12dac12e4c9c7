import { changeKind } from '../define.js';
import { changed, shown } from '../when.js';

export const windowChanged = changeKind({
  id: 'window-changed',
  impact: 'neutral',
  title: '窗口换了',
  message: '大厅窗口由“{before}”改为“{after}”',
  reason: '大厅里换了窗口',
  elements: ['hallWindow'],
  opposite: 'window-changed',
  match: (fact) =>
    changed(fact, ['hallWindow'], (before, after) => ({ before: shown(before), after: shown(after) })),
});
