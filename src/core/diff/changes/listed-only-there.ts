import { changeKind } from '../define.js';
import { listedOnly } from '../when.js';

export const listedOnlyThere = changeKind({
  id: 'listed-only-there',
  impact: 'neutral',
  title: '只有对照一方列入',
  message: '只有对照一方列入“{name}”[（{agency}）]',
  reason: '两地列入的事项不同，标准高低要看都列入的事项',
  opposite: 'listed-only-here',
  match: (fact) => listedOnly(fact, 'added'),
});
