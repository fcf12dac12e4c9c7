import { changeKind } from '../define.js';
import { shown } from '../when.js';

export const successionNoted = changeKind({
  id: 'succession-noted',
  impact: 'neutral',
  title: '沿革登记变了',
  message: '登记的沿革由{before}改为{after}',
  reason: '只是补记编码的来历',
  opposite: 'succession-noted',
  match: (fact) =>
    fact.on === 'succession'
      ? { before: shown(fact.before ?? []), after: shown(fact.after ?? []) }
      : undefined,
});
