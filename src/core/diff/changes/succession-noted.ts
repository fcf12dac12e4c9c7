import { changeKind } from '../define.js';
import type { ChangeFact } from '../facts.js';
import { shown } from '../when.js';

const moved = ({ before = [], after = [] }: Extract<ChangeFact, { on: 'succession' }>) => {
  const added = after.filter((code) => !before.includes(code));
  const removed = before.filter((code) => !after.includes(code));
  const list = (codes: readonly string[]) => (codes.length === 0 ? '' : shown(codes));
  return added.length + removed.length === 0
    ? { added: list(after), removed: '' }
    : { added: list(added), removed: list(removed) };
};

export const successionNoted = changeKind({
  id: 'succession-noted',
  impact: 'neutral',
  title: '沿革登记变了',
  message: '编码沿革[补记{added}][ 去掉{removed}]',
  reason: '只是补记编码的来历',
  opposite: 'succession-noted',
  match: (fact) => (fact.on === 'succession' ? moved(fact) : undefined),
});
