import { changeKind } from '../define.js';
import { listedOnly } from '../when.js';

export const listedOnlyHere = changeKind({
  id: 'listed-only-here',
  impact: 'neutral',
  title: '只有基准一方列入',
  message: '只有基准一方列入“{name}”[（{agency}）]',
  reason: '两地列入的事项不同，标准高低要看都列入的事项',
  opposite: 'listed-only-there',
  match: (fact) => listedOnly(fact, 'removed'),
});
