import { changeKind } from '../define.js';
import { powerShown } from '../powers.js';
import { added } from '../when.js';

export const powerAdded = changeKind({
  id: 'power-added',
  impact: 'burden',
  title: '新增行政权力',
  message: '新增{itemType}“{name}”[（{code}）][，由{from}而来]',
  reason: '公众多了一项要办理或接受的行政权力',
  opposite: 'power-removed',
  match: (fact) =>
    added(fact, (item, from) => {
      const shown = powerShown(item);
      return shown && { ...shown, from };
    }),
});
