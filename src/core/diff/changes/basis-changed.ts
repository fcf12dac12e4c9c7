import { lawOf } from '../basis.js';
import { changeKind } from '../define.js';
import { shown } from '../when.js';

export const basisChanged = changeKind({
  id: 'basis-changed',
  impact: 'risky',
  title: '设定依据变了',
  message: '设定依据《{law}》的{part}由“{before}”改为“{after}”',
  reason: '引用的条款变了，要核对权限和条件',
  elements: ['legalBasis'],
  opposite: 'basis-changed',
  match: (fact) =>
    fact.on === 'part' && fact.element === 'legalBasis' && fact.part !== 'text'
      ? { law: lawOf(fact), part: fact.part, before: shown(fact.before), after: shown(fact.after) }
      : undefined,
});
