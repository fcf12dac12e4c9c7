import { changeKind } from '../define.js';

export const handlingItemsReordered = changeKind({
  id: 'handling-items-reordered',
  impact: 'editorial',
  title: '业务办理项换了次序',
  message: '业务办理项换了次序，内容没有变',
  reason: '次序不影响办理',
  opposite: 'handling-items-reordered',
  match: (fact) => (fact.on === 'handling-order' ? {} : undefined),
});
