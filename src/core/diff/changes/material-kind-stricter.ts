import { changeKind } from '../define.js';
import { ranked } from '../materialRanks.js';

export const materialKindStricter = changeKind({
  id: 'material-kind-stricter',
  impact: 'burden',
  title: '材料要求更严',
  message: '材料“{material}”由“{before}”改为“{after}”',
  reason: '复印件不够了，要带原件或多带一样',
  elements: ['materials'],
  opposite: 'material-kind-looser',
  match: (fact) => ranked(fact, 'kind', ['复印件', '原件', '原件和复印件'], 'up'),
});
