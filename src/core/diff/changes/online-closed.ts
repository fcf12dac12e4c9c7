import { changeKind } from '../define.js';
import { turned } from '../yesNo.js';

export const onlineClosed = changeKind({
  id: 'online-closed',
  impact: 'burden',
  title: '停止网办',
  message: '由可以网办改为不能网办',
  reason: '公众又要到现场申请',
  elements: ['online'],
  opposite: 'online-opened',
  match: (fact) => turned(fact, ['online'], false, () => ({})),
});
