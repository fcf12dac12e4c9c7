import { changeKind } from '../define.js';
import { gone } from '../when.js';

export const codeWithdrawn = changeKind({
  id: 'code-withdrawn',
  impact: 'breaking',
  title: '编码被去掉',
  message: '去掉了{element}“{code}”',
  reason: '按这个编码对接的系统会断开',
  elements: ['basicCode', 'implementationCode', 'handlingCode'],
  opposite: 'code-assigned',
  match: (fact) =>
    gone(fact, ['basicCode', 'implementationCode', 'handlingCode'], (code, element) => ({ element, code })),
});
