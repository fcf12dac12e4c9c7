import { changeKind } from '../define.js';
import { entryRemoved } from '../when.js';

export const intermediaryRemoved = changeKind({
  id: 'intermediary-removed',
  impact: 'relief',
  title: '减少中介服务',
  message: '不再要求中介服务“{service}”',
  reason: '申请人不必找中介',
  elements: ['intermediary'],
  opposite: 'intermediary-added',
  match: (fact) => entryRemoved(fact, 'intermediary', (service) => ({ service })),
});
