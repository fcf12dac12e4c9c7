import { changeKind } from '../define.js';
import { shown } from '../when.js';

export const elementEmptied = changeKind({
  id: 'element-emptied',
  impact: 'risky',
  title: '要素被清空',
  message: '{element}被清空[，原为：{before}]',
  reason: '是不再要求还是漏填，不能确定',
  opposite: 'element-filled',
  turn: 'last',
  match: (fact) =>
    fact.on === 'element' && fact.after === undefined
      ? { element: fact.element, before: shown(fact.before) }
      : undefined,
});
