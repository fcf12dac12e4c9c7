import { changeKind } from '../define.js';
import { entryAdded } from '../when.js';

export const intermediaryAdded = changeKind({
  id: 'intermediary-added',
  impact: 'burden',
  title: '增加中介服务',
  message: '增加中介服务“{service}”',
  reason: '申请人要找中介，多花时间和费用',
  elements: ['intermediary'],
  opposite: 'intermediary-removed',
  match: (fact) => entryAdded(fact, 'intermediary', (service) => ({ service })),
});
