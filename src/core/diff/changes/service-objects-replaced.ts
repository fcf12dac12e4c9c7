import { changeKind } from '../define.js';
import { setChanged } from '../when.js';

export const serviceObjectsReplaced = changeKind({
  id: 'service-objects-replaced',
  impact: 'risky',
  title: '服务对象换了',
  message: '服务对象由{removed}换成{added}',
  reason: '可以办的人换了',
  elements: ['serviceObjects'],
  opposite: 'service-objects-replaced',
  match: (fact) =>
    setChanged(fact, ['serviceObjects'], (added, removed) =>
      added.length > 0 && removed.length > 0 ? { added, removed } : undefined,
    ),
});
