import { changeKind } from '../define.js';
import { changed } from '../when.js';

export const localCodeChanged = changeKind({
  id: 'local-code-changed',
  impact: 'neutral',
  title: '地方代码变了',
  message: '{element}由“{before}”改为“{after}”',
  reason: '只在本地使用',
  elements: ['localBasicCode', 'townCode', 'villageCode'],
  opposite: 'local-code-changed',
  match: (fact) =>
    changed(fact, ['localBasicCode', 'townCode', 'villageCode'], (before, after, element) => ({
      element,
      before,
      after,
    })),
});
