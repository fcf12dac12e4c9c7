import { changeKind } from '../define.js';
import { entryAdded } from '../when.js';

export const optionalMaterialAdded = changeKind({
  id: 'optional-material-added',
  impact: 'neutral',
  title: '增加非必要材料',
  message: '申请材料增加“{material}”（非必要）',
  reason: '可交可不交',
  elements: ['materials'],
  opposite: 'optional-material-removed',
  match: (fact) =>
    entryAdded(fact, 'materials', ({ name: material, necessity }) =>
      necessity === '非必要' ? { material } : undefined,
    ),
});
