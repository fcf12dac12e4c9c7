import { changeKind } from '../define.js';
import { entryRemoved } from '../when.js';

export const materialRemoved = changeKind({
  id: 'material-removed',
  impact: 'relief',
  title: '减少申请材料',
  message: '申请材料去掉“{material}”',
  reason: '申请人少准备一份材料',
  elements: ['materials'],
  opposite: 'material-added',
  match: (fact) =>
    entryRemoved(fact, 'materials', ({ name: material, necessity }) =>
      necessity === '非必要' ? undefined : { material },
    ),
});
