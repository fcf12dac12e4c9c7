import { changeKind } from '../define.js';

export const listReordered = changeKind({
  id: 'list-reordered',
  impact: 'editorial',
  title: '换了次序',
  message: '{element}换了次序，内容没有变',
  reason: '按集合看是一样的',
  opposite: 'list-reordered',
  turn: 'first',
  match: (fact) =>
    (fact.on === 'order' && fact.element !== 'process') ||
    (fact.on === 'set' && fact.added.length === 0 && fact.removed.length === 0)
      ? { element: fact.element }
      : undefined,
});
