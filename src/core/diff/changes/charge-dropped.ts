import { changeKind } from '../define.js';
import { turned } from '../yesNo.js';

export const chargeDropped = changeKind({
  id: 'charge-dropped',
  impact: 'relief',
  title: '改为不收费',
  message: '由收费改为不收费',
  reason: '公众不再花钱',
  elements: ['charged'],
  opposite: 'charge-introduced',
  match: (fact) => turned(fact, ['charged'], false, () => ({})),
});
