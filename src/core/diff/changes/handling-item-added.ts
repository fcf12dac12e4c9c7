import { changeKind } from '../define.js';

export const handlingItemAdded = changeKind({
  id: 'handling-item-added',
  impact: 'neutral',
  title: '新增业务办理项',
  message: '新增业务办理项“{name}”',
  reason: '原有办理项不受影响',
  opposite: 'handling-item-removed',
  match: (fact) => (fact.on === 'handling-added' ? { name: fact.item.name } : undefined),
});
