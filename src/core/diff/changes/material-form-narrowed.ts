import { changeKind } from '../define.js';
import { partChanged } from '../when.js';

export const materialFormNarrowed = changeKind({
  id: 'material-form-narrowed',
  impact: 'burden',
  title: '材料形式收窄',
  message: '材料“{material}”由“{before}”收窄为“{after}”',
  reason: '只能交一种形式',
  elements: ['materials'],
  opposite: 'material-form-widened',
  match: (fact) =>
    partChanged(fact, 'materials', ['form'], (before, after, material) =>
      before === '均可' && after !== undefined ? { material, before, after } : undefined,
    ),
});
