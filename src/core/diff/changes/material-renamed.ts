import { changeKind } from '../define.js';
import { partChanged } from '../when.js';

export const materialRenamed = changeKind({
  id: 'material-renamed',
  impact: 'risky',
  title: '材料换了叫法',
  message: '材料“{before}”改为“{after}”',
  reason: '可能是同一份材料，也可能要的东西变了',
  elements: ['materials'],
  opposite: 'material-renamed',
  match: (fact) => partChanged(fact, 'materials', ['name'], (before = '', after = '') => ({ before, after })),
});
