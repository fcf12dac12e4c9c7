import { changeKind } from '../define.js';
import { partChanged } from '../when.js';

export const copiesFewer = changeKind({
  id: 'copies-fewer',
  impact: 'relief',
  title: '材料份数减少',
  message: '材料“{material}”的{part}由 {before} 份减为 {after} 份',
  reason: '申请人少备',
  elements: ['materials'],
  opposite: 'copies-more',
  match: (fact) =>
    partChanged(fact, 'materials', ['originals', 'copies'], (before, after, material, part) =>
      before !== undefined && after !== undefined && after < before
        ? { material, part: part, before, after }
        : undefined,
    ),
});
