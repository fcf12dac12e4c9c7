import { changeKind } from '../define.js';
import { ranked } from '../materialRanks.js';

export const materialKindChanged = changeKind({
  id: 'material-kind-changed',
  impact: 'risky',
  title: '材料类型变了',
  message: '材料“{material}”的类型由“{before}”改为“{after}”',
  reason: '宽严不能直接比较',
  elements: ['materials'],
  opposite: 'material-kind-changed',
  match: (fact) => ranked(fact, 'kind', ['复印件', '原件', '原件和复印件'], 'unranked'),
});
