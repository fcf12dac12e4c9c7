import { changeKind } from '../define.js';
import { partChanged } from '../when.js';

export const materialFileGone = changeKind({
  id: 'material-file-gone',
  impact: 'breaking',
  title: '空表或样本没有了',
  message: '材料“{material}”的{part}“{file}”没有了',
  reason: '公众下载不到，引用它的页面会断开',
  elements: ['materials'],
  opposite: 'material-file-given',
  match: (fact) =>
    partChanged(fact, 'materials', ['blankForm', 'sample'], (before, after, material, part) =>
      before !== undefined && after === undefined ? { material, part: part, file: before } : undefined,
    ),
});
