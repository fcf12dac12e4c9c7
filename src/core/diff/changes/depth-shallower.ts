import { changeKind } from '../define.js';
import { rankMoved } from '../tableRanks.js';

export const depthShallower = changeKind({
  id: 'depth-shallower',
  impact: 'burden',
  title: '网办变浅',
  message: '网上办理深度由“{before}”降到“{after}”',
  reason: '有的环节又要到现场办',
  elements: ['onlineDepth'],
  opposite: 'depth-deeper',
  match: (fact) => rankMoved(fact, 'onlineDepth', 'down'),
});
