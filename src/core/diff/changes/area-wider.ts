import { changeKind } from '../define.js';
import { rankMoved } from '../tableRanks.js';

export const areaWider = changeKind({
  id: 'area-wider',
  impact: 'relief',
  title: '通办范围扩大',
  message: '通办范围由“{before}”扩大到“{after}”',
  reason: '更多地方可以办',
  elements: ['handleArea'],
  opposite: 'area-narrower',
  match: (fact) => rankMoved(fact, 'handleArea', 'up'),
});
