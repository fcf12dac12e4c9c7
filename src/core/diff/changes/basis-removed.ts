import { changeKind } from '../define.js';
import { entryRemoved } from '../when.js';

export const basisRemoved = changeKind({
  id: 'basis-removed',
  impact: 'risky',
  title: '减少设定依据',
  message: '设定依据去掉《{law}》[{article}]',
  reason: '要确认剩下的依据还够不够',
  elements: ['legalBasis'],
  opposite: 'basis-added',
  match: (fact) => entryRemoved(fact, 'legalBasis', ({ law, article = '' }) => ({ law, article })),
});
