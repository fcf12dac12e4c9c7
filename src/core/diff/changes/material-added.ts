import { changeKind } from '../define.js';
import { entryAdded } from '../when.js';

export const materialAdded = changeKind({
  id: 'material-added',
  impact: 'burden',
  title: '增加申请材料',
  message: '申请材料增加“{material}”',
  reason: '申请人要多准备一份材料',
  elements: ['materials'],
  opposite: 'material-removed',
  match: (fact) =>
    entryAdded(fact, 'materials', ({ name: material, necessity }) =>
      necessity === '非必要' ? undefined : { material },
    ),
});
