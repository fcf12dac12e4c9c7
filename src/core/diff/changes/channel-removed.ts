import { changeKind } from '../define.js';
import { setChanged } from '../when.js';

export const channelRemoved = changeKind({
  id: 'channel-removed',
  impact: 'burden',
  title: '减少办理形式',
  message: '办理形式减少{removed}',
  reason: '公众少一种办法办',
  elements: ['channels'],
  opposite: 'channel-added',
  match: (fact) =>
    setChanged(fact, ['channels'], (added, removed) => (added.length === 0 ? { removed } : undefined)),
});
