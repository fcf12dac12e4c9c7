import { changeKind } from '../define.js';
import { ranked } from '../materialRanks.js';

export const materialEased = changeKind({
  id: 'material-eased',
  impact: 'relief',
  title: '材料要求放宽',
  message: '材料“{material}”由“{before}”改为“{after}”',
  reason: '申请人可以不交或后补',
  elements: ['materials'],
  opposite: 'material-required',
  match: (fact) => ranked(fact, 'necessity', ['非必要', '容缺后补', '必要'], 'down'),
});
