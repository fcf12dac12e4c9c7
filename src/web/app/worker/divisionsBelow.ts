import { type Division, type DivisionsBelow, divisionsInTable } from '../../../core/index.js';
import type { Desk } from './desk.js';

const lent = new WeakMap<Desk, DivisionsBelow>();

/** Divisions of the table this page came with; read when first asked for. */
export const divisionsBelow = (desk: Desk): DivisionsBelow => {
  const known = lent.get(desk);
  if (known !== undefined) return known;
  let table: Promise<string> | undefined;
  const found = new Map<string, Division[]>();
  const below: DivisionsBelow = async (code) => {
    table ??= desk.host.divisionTable?.() ?? Promise.resolve('');
    const divisions = found.get(code) ?? divisionsInTable(await table, code);
    found.set(code, divisions);
    return divisions;
  };
  lent.set(desk, below);
  return below;
};
