import { changeKind } from '../define.js';
import { ranked } from '../materialRanks.js';

export const materialKindLooser = changeKind({
  id: 'material-kind-looser',
  impact: 'relief',
  title: '材料要求更宽',
  message: '材料“{material}”由“{before}”改为“{after}”',
  reason: '少带一样或不必带原件',
  elements: ['materials'],
  opposite: 'material-kind-stricter',
  match: (fact) => ranked(fact, 'kind', ['复印件', '原件', '原件和复印件'], 'down'),
});
