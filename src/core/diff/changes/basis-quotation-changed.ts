import { changeKind } from '../define.js';
import { partChanged } from '../when.js';

export const basisQuotationChanged = changeKind({
  id: 'basis-quotation-changed',
  impact: 'neutral',
  title: '依据的引文变了',
  message: '设定依据“{entry}”的引文改了',
  reason: '法条没有变，只是摘录不同',
  elements: ['legalBasis'],
  opposite: 'basis-quotation-changed',
  match: (fact) => partChanged(fact, 'legalBasis', ['text'], (_before, _after, entry) => ({ entry })),
});
