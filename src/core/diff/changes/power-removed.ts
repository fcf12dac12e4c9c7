import { changeKind } from '../define.js';
import { powerShown } from '../powers.js';
import { removed } from '../when.js';

export const powerRemoved = changeKind({
  id: 'power-removed',
  impact: 'breaking',
  title: '行政权力没有了',
  message: '{itemType}“{name}”[（{code}）]不再列入[，由{to}接替]',
  reason: '持有这个编码的系统和正在办理的人会找不到它',
  opposite: 'power-added',
  match: (fact) =>
    removed(fact, (item, to) => {
      const shown = powerShown(item);
      return shown && { ...shown, to };
    }),
});
