import { changeKind } from '../define.js';
import { setChanged } from '../when.js';

export const channelAdded = changeKind({
  id: 'channel-added',
  impact: 'relief',
  title: '增加办理形式',
  message: '办理形式增加{added}',
  reason: '公众多一种办法办',
  elements: ['channels'],
  opposite: 'channel-removed',
  match: (fact) =>
    setChanged(fact, ['channels'], (added, removed) => (removed.length === 0 ? { added } : undefined)),
});
