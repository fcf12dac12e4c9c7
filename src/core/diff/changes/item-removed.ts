import { changeKind } from '../define.js';
import { codeShown, isBurdeningPower } from '../powers.js';
import { removed } from '../when.js';

export const itemRemoved = changeKind({
  id: 'item-removed',
  impact: 'breaking',
  title: '事项没有了',
  message: '事项“{name}”[（{code}）]不再列入[，由{to}接替]',
  reason: '持有这个编码的系统和正在办理的人会找不到它',
  opposite: 'item-added',
  match: (fact) =>
    removed(fact, (item, to) =>
      isBurdeningPower(item) ? undefined : { name: item.values.name ?? '', code: codeShown(item), to },
    ),
});
