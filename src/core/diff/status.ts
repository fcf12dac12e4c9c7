import type { ValueOf } from '../model/index.js';
import type { ChangeFact } from './facts.js';

type Status = ValueOf<'status'>;

/** The status on both sides; who says nothing is in use. */
export const statusChanged = <P>(
  fact: ChangeFact,
  judge: (before: Status, after: Status) => P | undefined,
): P | undefined =>
  fact.on === 'element' && fact.element === 'status'
    ? judge((fact.before as Status | undefined) ?? '在用', (fact.after as Status | undefined) ?? '在用')
    : undefined;
