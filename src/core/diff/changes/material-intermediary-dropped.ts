import { changeKind } from '../define.js';
import { partChanged } from '../when.js';

export const materialIntermediaryDropped = changeKind({
  id: 'material-intermediary-dropped',
  impact: 'relief',
  title: '材料不再由中介出具',
  message: '材料“{material}”由中介机构出具改为“{after}”',
  reason: '申请人不必找中介',
  elements: ['materials'],
  opposite: 'material-intermediary',
  match: (fact) =>
    partChanged(fact, 'materials', ['source'], (before, after, material) =>
      before === '中介机构出具' && after !== undefined ? { material, after } : undefined,
    ),
});
