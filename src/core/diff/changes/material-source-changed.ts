import { changeKind } from '../define.js';
import { partChanged } from '../when.js';

export const materialSourceChanged = changeKind({
  id: 'material-source-changed',
  impact: 'risky',
  title: '材料来源变了',
  message: '材料“{material}”的来源由“{before}”改为“{after}”',
  reason: '要确认由谁提供、能不能共享取得',
  elements: ['materials'],
  opposite: 'material-source-changed',
  match: (fact) =>
    partChanged(fact, 'materials', ['source'], (before, after, material) =>
      before !== undefined && after !== undefined && before !== '中介机构出具' && after !== '中介机构出具'
        ? { material, before, after }
        : undefined,
    ),
});
