import { changeKind } from '../define.js';
import { partChanged } from '../when.js';

export const materialFileGiven = changeKind({
  id: 'material-file-given',
  impact: 'relief',
  title: '增加空表或样本',
  message: '材料“{material}”增加{part}“{file}”',
  reason: '公众有表可下、有样可照',
  elements: ['materials'],
  opposite: 'material-file-gone',
  match: (fact) =>
    partChanged(fact, 'materials', ['blankForm', 'sample'], (before, after, material, part) =>
      before === undefined && after !== undefined ? { material, part: part, file: after } : undefined,
    ),
});
