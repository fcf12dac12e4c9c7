import { changeKind } from '../define.js';

export const unclassified = changeKind({
  id: 'unclassified',
  impact: 'risky',
  title: '未归类的变化',
  message: '{element}有变化，没有归类',
  reason: '没有规则认领，要人来判断',
  opposite: 'unclassified',
  turn: 'last',
  match: (fact) => ({ element: 'element' in fact ? fact.element : fact.on }),
});
