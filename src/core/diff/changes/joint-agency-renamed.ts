import { changeKind } from '../define.js';
import { partChanged } from '../when.js';

export const jointAgencyRenamed = changeKind({
  id: 'joint-agency-renamed',
  impact: 'neutral',
  title: '联办机构换了叫法',
  message: '联办机构“{before}”改为“{after}”',
  reason: '由部门之间协调',
  elements: ['jointAgencies'],
  opposite: 'joint-agency-renamed',
  match: (fact) =>
    partChanged(fact, 'jointAgencies', ['text'], (before = '', after = '') => ({ before, after })),
});
