import { changeKind } from '../define.js';
import { differsEditorially } from '../editorial.js';
import { handlingPart } from '../when.js';

export const handlingItemRenamed = changeKind({
  id: 'handling-item-renamed',
  impact: 'risky',
  title: '业务办理项改名',
  message: '业务办理项名称由“{before}”改为“{after}”',
  reason: '名称变了可能办的事也变了',
  opposite: 'handling-item-renamed',
  match: (fact) =>
    handlingPart(fact, ['name'], (before = '', after = '') =>
      differsEditorially(before, after) ? undefined : { before, after },
    ),
});
