import { changeKind } from '../define.js';
import { shown } from '../when.js';

export const elementFilled = changeKind({
  id: 'element-filled',
  impact: 'neutral',
  title: '补填要素',
  message: '补填{element}[：{after}]',
  reason: '原来没有填，公众得不到这项信息',
  opposite: 'element-emptied',
  turn: 'last',
  match: (fact) =>
    fact.on === 'element' && fact.before === undefined
      ? { element: fact.element, after: shown(fact.after) }
      : undefined,
});
