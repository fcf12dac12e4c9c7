import { changeKind } from '../define.js';
import { setChanged } from '../when.js';

export const serviceObjectAdded = changeKind({
  id: 'service-object-added',
  impact: 'relief',
  title: '增加服务对象',
  message: '服务对象增加{added}',
  reason: '更多的人可以办',
  elements: ['serviceObjects'],
  opposite: 'service-object-removed',
  match: (fact) =>
    setChanged(fact, ['serviceObjects'], (added, removed) => (removed.length === 0 ? { added } : undefined)),
});
