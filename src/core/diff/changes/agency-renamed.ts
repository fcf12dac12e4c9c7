import { changeKind } from '../define.js';
import { sameOffice } from '../office.js';
import { changed } from '../when.js';

export const agencyRenamed = changeKind({
  id: 'agency-renamed',
  impact: 'neutral',
  title: '实施主体改名',
  message: '实施主体改名：“{before}”改为“{after}”',
  reason: '信用代码没有变，还是同一个单位',
  elements: ['agency'],
  opposite: 'agency-renamed',
  match: (fact) =>
    changed(fact, ['agency'], (before, after) => (sameOffice(fact) ? { before, after } : undefined)),
});
