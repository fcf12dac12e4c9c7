import { changeKind } from '../define.js';
import { rankMoved } from '../tableRanks.js';

export const depthDeeper = changeKind({
  id: 'depth-deeper',
  impact: 'relief',
  title: '网办更深',
  message: '网上办理深度由“{before}”提高到“{after}”',
  reason: '更多环节可以在网上办',
  elements: ['onlineDepth'],
  opposite: 'depth-shallower',
  match: (fact) => rankMoved(fact, 'onlineDepth', 'up'),
});
