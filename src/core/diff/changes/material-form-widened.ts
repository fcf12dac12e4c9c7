import { changeKind } from '../define.js';
import { partChanged } from '../when.js';

export const materialFormWidened = changeKind({
  id: 'material-form-widened',
  impact: 'relief',
  title: '材料形式放宽',
  message: '材料“{material}”由“{before}”放宽为“{after}”',
  reason: '纸质、电子都可以交',
  elements: ['materials'],
  opposite: 'material-form-narrowed',
  match: (fact) =>
    partChanged(fact, 'materials', ['form'], (before, after, material) =>
      before !== undefined && after === '均可' ? { material, before, after } : undefined,
    ),
});
