import { changeKind } from '../define.js';
import { editorialElement } from '../editorialFact.js';

export const wordingEditorial = changeKind({
  id: 'wording-editorial',
  impact: 'editorial',
  title: '只改了标点',
  message: '{element}只改了标点、空格或全半角',
  reason: '字句没有变',
  opposite: 'wording-editorial',
  turn: 'first',
  match: (fact) => editorialElement(fact),
});
