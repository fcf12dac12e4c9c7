import { changeKind } from '../define.js';
import { shown } from '../when.js';

export const divisionChanged = changeKind({
  id: 'division-changed',
  impact: 'risky',
  title: '所属区划变了',
  message: '所属区划由“{before}”改为“{after}”',
  reason: '受理的地方换了，要确认老办件由谁接',
  opposite: 'division-changed',
  match: (fact) =>
    fact.on === 'division' ? { before: shown(fact.before), after: shown(fact.after) } : undefined,
});
