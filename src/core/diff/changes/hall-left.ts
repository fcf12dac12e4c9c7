import { changeKind } from '../define.js';
import { turned } from '../yesNo.js';

export const hallLeft = changeKind({
  id: 'hall-left',
  impact: 'burden',
  title: '撤出大厅',
  message: '由进驻改为不进驻政务大厅',
  reason: '要另跑一处办',
  elements: ['inHall'],
  opposite: 'hall-entered',
  match: (fact) => turned(fact, ['inHall'], false, () => ({})),
});
