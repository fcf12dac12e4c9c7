import { changeKind } from '../define.js';
import { entryAdded } from '../when.js';

export const jointAgencyAdded = changeKind({
  id: 'joint-agency-added',
  impact: 'neutral',
  title: '增加联办机构',
  message: '联办机构增加“{agency}”',
  reason: '由部门之间协调',
  elements: ['jointAgencies'],
  opposite: 'joint-agency-removed',
  match: (fact) => entryAdded(fact, 'jointAgencies', (agency) => ({ agency })),
});
