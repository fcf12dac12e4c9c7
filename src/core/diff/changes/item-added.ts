import { changeKind } from '../define.js';
import { codeShown, isBurdeningPower } from '../powers.js';
import { added } from '../when.js';

export const itemAdded = changeKind({
  id: 'item-added',
  impact: 'neutral',
  title: '新增事项',
  message: '新增事项“{name}”[（{code}）][，由{from}而来]',
  reason: '原有事项的办理不受影响',
  opposite: 'item-removed',
  match: (fact) =>
    added(fact, (item, from) =>
      isBurdeningPower(item) ? undefined : { name: item.values.name ?? '', code: codeShown(item), from },
    ),
});
