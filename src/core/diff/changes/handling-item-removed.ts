import { changeKind } from '../define.js';

export const handlingItemRemoved = changeKind({
  id: 'handling-item-removed',
  impact: 'breaking',
  title: '业务办理项没有了',
  message: '业务办理项“{name}”不再列入',
  reason: '正在办理这一项的人和对接的系统会找不到它',
  opposite: 'handling-item-added',
  match: (fact) => (fact.on === 'handling-removed' ? { name: fact.item.name } : undefined),
});
