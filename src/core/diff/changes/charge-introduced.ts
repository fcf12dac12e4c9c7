import { changeKind } from '../define.js';
import { turned } from '../yesNo.js';

export const chargeIntroduced = changeKind({
  id: 'charge-introduced',
  impact: 'burden',
  title: '改为收费',
  message: '由不收费改为收费',
  reason: '公众要多花钱',
  elements: ['charged'],
  opposite: 'charge-dropped',
  match: (fact) => turned(fact, ['charged'], true, () => ({})),
});
