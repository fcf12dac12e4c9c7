import { changeKind } from '../define.js';
import { turned } from '../yesNo.js';

export const onlineOpened = changeKind({
  id: 'online-opened',
  impact: 'relief',
  title: '开通网办',
  message: '由不能网办改为可以网办',
  reason: '公众不必到现场申请',
  elements: ['online'],
  opposite: 'online-closed',
  match: (fact) => turned(fact, ['online'], true, () => ({})),
});
