import { changeKind } from '../define.js';
import { ranked } from '../materialRanks.js';

export const materialRequired = changeKind({
  id: 'material-required',
  impact: 'burden',
  title: '材料要求更紧',
  message: '材料“{material}”由“{before}”改为“{after}”',
  reason: '申请人要多准备或提前准备',
  elements: ['materials'],
  opposite: 'material-eased',
  match: (fact) => ranked(fact, 'necessity', ['非必要', '容缺后补', '必要'], 'up'),
});
