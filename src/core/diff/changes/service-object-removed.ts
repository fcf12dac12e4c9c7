import { changeKind } from '../define.js';
import { setChanged } from '../when.js';

export const serviceObjectRemoved = changeKind({
  id: 'service-object-removed',
  impact: 'burden',
  title: '减少服务对象',
  message: '服务对象减少{removed}',
  reason: '有的人不能办了',
  elements: ['serviceObjects'],
  opposite: 'service-object-added',
  match: (fact) =>
    setChanged(fact, ['serviceObjects'], (added, removed) => (added.length === 0 ? { removed } : undefined)),
});
