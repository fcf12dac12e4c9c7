import { changeKind } from '../define.js';
import { turned } from '../yesNo.js';

export const convenienceAdded = changeKind({
  id: 'convenience-added',
  impact: 'relief',
  title: '增加便利',
  message: '{element}：由“否”改为“是”',
  reason: '公众多一样方便',
  elements: ['bookable', 'payOnline', 'express', 'terminal', 'agentService', 'singleLogin'],
  opposite: 'convenience-removed',
  match: (fact) =>
    turned(
      fact,
      ['bookable', 'payOnline', 'express', 'terminal', 'agentService', 'singleLogin'],
      true,
      (element) => ({ element }),
    ),
});
