import { changeKind } from '../define.js';
import { entryAdded } from '../when.js';

export const basisAdded = changeKind({
  id: 'basis-added',
  impact: 'neutral',
  title: '增加设定依据',
  message: '设定依据增加《{law}》[{article}]',
  reason: '多了一条依据，办理要求没有变',
  elements: ['legalBasis'],
  opposite: 'basis-removed',
  match: (fact) => entryAdded(fact, 'legalBasis', ({ law, article = '' }) => ({ law, article })),
});
