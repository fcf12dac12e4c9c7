import { changeKind } from '../define.js';
import { entryRemoved } from '../when.js';

export const optionalMaterialRemoved = changeKind({
  id: 'optional-material-removed',
  impact: 'neutral',
  title: '减少非必要材料',
  message: '申请材料去掉“{material}”（非必要）',
  reason: '本来就可交可不交',
  elements: ['materials'],
  opposite: 'optional-material-added',
  match: (fact) =>
    entryRemoved(fact, 'materials', ({ name: material, necessity }) =>
      necessity === '非必要' ? { material } : undefined,
    ),
});
