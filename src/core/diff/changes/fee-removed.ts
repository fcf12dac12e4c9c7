import { changeKind } from '../define.js';
import { entryRemoved } from '../when.js';

export const feeRemoved = changeKind({
  id: 'fee-removed',
  impact: 'relief',
  title: '取消收费项目',
  message: '取消收费项目“{fee}”[，原标准“{standard}”]',
  reason: '公众少花钱',
  elements: ['fees'],
  opposite: 'fee-added',
  match: (fact) => entryRemoved(fact, 'fees', ({ name: fee, standard = '' }) => ({ fee, standard })),
});
