import { changeKind } from '../define.js';
import { partChanged } from '../when.js';

export const materialIntermediary = changeKind({
  id: 'material-intermediary',
  impact: 'burden',
  title: '材料改由中介出具',
  message: '材料“{material}”由“{before}”改为中介机构出具',
  reason: '申请人要找中介，多花时间和费用',
  elements: ['materials'],
  opposite: 'material-intermediary-dropped',
  match: (fact) =>
    partChanged(fact, 'materials', ['source'], (before, after, material) =>
      before !== undefined && after === '中介机构出具' ? { material, before } : undefined,
    ),
});
