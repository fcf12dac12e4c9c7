import { changeKind } from '../define.js';
import { differsEditorially } from '../editorial.js';
import { shown } from '../when.js';

export const columnChanged = changeKind({
  id: 'column-changed',
  impact: 'neutral',
  title: '自有列变了',
  message: '自有列“{heading}”由“{before}”改为“{after}”',
  reason: '这一列不属于标准要素',
  opposite: 'column-changed',
  match: (fact) =>
    fact.on === 'extra' &&
    !(fact.before !== undefined && fact.after !== undefined && differsEditorially(fact.before, fact.after))
      ? { heading: fact.heading, before: shown(fact.before), after: shown(fact.after) }
      : undefined,
});
