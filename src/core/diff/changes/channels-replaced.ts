import { changeKind } from '../define.js';
import { setChanged } from '../when.js';

export const channelsReplaced = changeKind({
  id: 'channels-replaced',
  impact: 'risky',
  title: '办理形式换了',
  message: '办理形式由{removed}换成{added}',
  reason: '有人方便有人不便',
  elements: ['channels'],
  opposite: 'channels-replaced',
  match: (fact) =>
    setChanged(fact, ['channels'], (added, removed) =>
      added.length > 0 && removed.length > 0 ? { added, removed } : undefined,
    ),
});
