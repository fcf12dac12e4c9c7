import { changeKind } from '../define.js';
import { given } from '../when.js';

export const contactGiven = changeKind({
  id: 'contact-given',
  impact: 'relief',
  title: '补上联系信息',
  message: '补上{element}“{after}”',
  reason: '公众知道去哪里、问谁',
  elements: ['address', 'hours', 'consult', 'complain'],
  opposite: 'contact-gone',
  match: (fact) =>
    given(fact, ['address', 'hours', 'consult', 'complain'], (after, element) => ({ element, after })),
});
