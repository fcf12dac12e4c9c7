import { changeKind } from '../define.js';
import { rankMoved } from '../tableRanks.js';

export const areaNarrower = changeKind({
  id: 'area-narrower',
  impact: 'burden',
  title: '通办范围缩小',
  message: '通办范围由“{before}”缩小到“{after}”',
  reason: '能办的地方少了',
  elements: ['handleArea'],
  opposite: 'area-wider',
  match: (fact) => rankMoved(fact, 'handleArea', 'down'),
});
