import { changeKind } from '../define.js';
import { turned } from '../yesNo.js';

export const convenienceRemoved = changeKind({
  id: 'convenience-removed',
  impact: 'burden',
  title: '减少便利',
  message: '{element}：由“是”改为“否”',
  reason: '公众少一样方便',
  elements: ['bookable', 'payOnline', 'express', 'terminal', 'agentService', 'singleLogin'],
  opposite: 'convenience-added',
  match: (fact) =>
    turned(
      fact,
      ['bookable', 'payOnline', 'express', 'terminal', 'agentService', 'singleLogin'],
      false,
      (element) => ({ element }),
    ),
});
