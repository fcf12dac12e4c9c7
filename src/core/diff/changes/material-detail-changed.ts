import { changeKind } from '../define.js';

export const materialDetailChanged = changeKind({
  id: 'material-detail-changed',
  impact: 'neutral',
  title: '材料说明变了',
  message: '材料“{material}”的{part}改了',
  reason: '材料本身没有变',
  elements: ['materials'],
  opposite: 'material-detail-changed',
  turn: 'last',
  match: (fact) =>
    fact.on === 'part' && fact.element === 'materials'
      ? { material: fact.entry.after, part: fact.part }
      : undefined,
});
