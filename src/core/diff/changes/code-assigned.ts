import { changeKind } from '../define.js';
import { given } from '../when.js';

export const codeAssigned = changeKind({
  id: 'code-assigned',
  impact: 'neutral',
  title: '赋了编码',
  message: '赋予{element}“{code}”',
  reason: '原来没有编码，补上后可以对接',
  elements: ['basicCode', 'implementationCode', 'handlingCode'],
  opposite: 'code-withdrawn',
  match: (fact) =>
    given(fact, ['basicCode', 'implementationCode', 'handlingCode'], (code, element) => ({ element, code })),
});
