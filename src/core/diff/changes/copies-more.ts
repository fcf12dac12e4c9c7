import { changeKind } from '../define.js';
import { partChanged } from '../when.js';

export const copiesMore = changeKind({
  id: 'copies-more',
  impact: 'burden',
  title: '材料份数增加',
  message: '材料“{material}”的{part}由 {before} 份增为 {after} 份',
  reason: '申请人要多备',
  elements: ['materials'],
  opposite: 'copies-fewer',
  match: (fact) =>
    partChanged(fact, 'materials', ['originals', 'copies'], (before, after, material, part) =>
      before !== undefined && after !== undefined && after > before
        ? { material, part: part, before, after }
        : undefined,
    ),
});
