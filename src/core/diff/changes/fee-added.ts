import { changeKind } from '../define.js';
import { entryAdded } from '../when.js';

export const feeAdded = changeKind({
  id: 'fee-added',
  impact: 'burden',
  title: '增加收费项目',
  message: '增加收费项目“{fee}”[，标准“{standard}”]',
  reason: '公众要多花钱',
  elements: ['fees'],
  opposite: 'fee-removed',
  match: (fact) => entryAdded(fact, 'fees', ({ name: fee, standard = '' }) => ({ fee, standard })),
});
