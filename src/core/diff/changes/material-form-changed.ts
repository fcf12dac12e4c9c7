import { changeKind } from '../define.js';
import { partChanged } from '../when.js';

export const materialFormChanged = changeKind({
  id: 'material-form-changed',
  impact: 'risky',
  title: '材料形式变了',
  message: '材料“{material}”由“{before}”改为“{after}”',
  reason: '对不同的人方便程度不同',
  elements: ['materials'],
  opposite: 'material-form-changed',
  match: (fact) =>
    partChanged(fact, 'materials', ['form'], (before, after, material) =>
      before !== undefined && after !== undefined && before !== '均可' && after !== '均可'
        ? { material, before, after }
        : undefined,
    ),
});
