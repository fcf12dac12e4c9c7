import { changeKind } from '../define.js';
import { turned } from '../yesNo.js';

export const hallEntered = changeKind({
  id: 'hall-entered',
  impact: 'relief',
  title: '进驻大厅',
  message: '由不进驻改为进驻政务大厅',
  reason: '可以在大厅一处办',
  elements: ['inHall'],
  opposite: 'hall-left',
  match: (fact) => turned(fact, ['inHall'], true, () => ({})),
});
