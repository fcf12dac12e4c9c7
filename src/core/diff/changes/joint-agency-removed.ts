import { changeKind } from '../define.js';
import { entryRemoved } from '../when.js';

export const jointAgencyRemoved = changeKind({
  id: 'joint-agency-removed',
  impact: 'neutral',
  title: '减少联办机构',
  message: '联办机构去掉“{agency}”',
  reason: '由部门之间协调',
  elements: ['jointAgencies'],
  opposite: 'joint-agency-added',
  match: (fact) => entryRemoved(fact, 'jointAgencies', (agency) => ({ agency })),
});
