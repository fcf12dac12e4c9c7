import { changeKind } from '../define.js';
import { sameOffice } from '../office.js';
import { changed } from '../when.js';

export const agencyMoved = changeKind({
  id: 'agency-moved',
  impact: 'risky',
  title: '换了实施主体',
  message: '实施主体由“{before}”改为“{after}”',
  reason: '受理单位、印章和数据归属都会跟着变',
  elements: ['agency'],
  opposite: 'agency-moved',
  match: (fact) =>
    changed(fact, ['agency'], (before, after) => (sameOffice(fact) ? undefined : { before, after })),
});
