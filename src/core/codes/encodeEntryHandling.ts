import type { HandlingItem, ListEntry } from '../model/index.js';
import { giveSerials } from './encodeHandling.js';
import type { Lookup, StandardCases } from './encodeLookup.js';
import { type EncodeRun, refuse } from './encodePlan.js';
import { ledgerLine, stateOf } from './ledger.js';
import { register } from './register.js';

/** No case of its own and none of the standard: the item is case 01 itself. */
const codeWhole = (
  run: EncodeRun,
  own: ListEntry['own'],
  implementation: string,
  name: string,
): ListEntry['own'] => {
  const first = run.scheme.next('handling');
  const code = first === undefined ? undefined : run.allocation.handling(implementation, first);
  if (code === undefined) return own;
  const line = ledgerLine('handling', code, name, run.today, { state: stateOf(own.status) });
  return register(run, line, implementation) ? { ...own, handlingCode: code } : own;
};

/** Serials: what stands, what the standard gives the same case, then the next ones of this entry. */
const numberCases = (
  run: EncodeRun,
  own: ListEntry['own'],
  items: readonly HandlingItem[],
  implementation: string,
  cases: StandardCases | undefined,
  lookup: Lookup,
): readonly HandlingItem[] => {
  if (items.every(({ serial }) => serial !== undefined)) return items;
  const serialOf = (code: string | undefined) =>
    code === undefined ? undefined : run.allocation.splitHandling(code)?.serial;
  const fixed = items.map((item) => {
    const serial = item.serial ?? serialOf(item.handlingCode) ?? cases?.serialOfName.get(item.name);
    return serial === undefined || serial === item.serial ? item : { ...item, serial };
  });
  const taken = [
    ...(lookup.serials.get(implementation) ?? []),
    ...(cases?.serials ?? []),
    ...fixed.flatMap(({ serial }) => serial ?? []),
    ...[serialOf(own.handlingCode) ?? []].flat(),
  ];
  return giveSerials(run, implementation, fixed, taken);
};

/** Handling codes for one entry that has its implementation code; an entry without cases takes the standard's over. */
export const codeHandling = (
  run: EncodeRun,
  entry: ListEntry,
  implementation: string,
  name: string,
  lookup: Lookup,
): Pick<ListEntry, 'own' | 'handling'> => {
  const { own } = entry;
  const unchanged = { own, handling: entry.handling };
  if (entry.handling.length === 0 && own.handlingCode !== undefined) return unchanged;
  const standard = lookup.standards.get(own.basicCode ?? '');
  const cases = standard === undefined ? undefined : lookup.cases(standard);
  const items = entry.handling.length > 0 ? entry.handling : (cases?.inherited ?? []);
  if (items.length === 0) return { own: codeWhole(run, own, implementation, name), handling: entry.handling };
  if (
    run.allocation.handling(implementation, '01') === undefined ||
    items.every(({ handlingCode }) => handlingCode !== undefined)
  )
    return unchanged;
  const numbered = numberCases(run, own, items, implementation, cases, lookup);
  const twice = doubledSerials(numbered);
  const state = stateOf(own.status);
  const handling = numbered.map((item) => {
    if (item.handlingCode !== undefined || item.serial === undefined) return item;
    if (twice.has(item.serial)) {
      refuse(
        run,
        implementation,
        `“${name}”有两个业务办理项用了序号 ${item.serial}，先改成不同的序号`,
        `two handling items of “${name}” have the serial ${item.serial}; give them different ones`,
      );
      return item;
    }
    const code = run.allocation.handling(implementation, item.serial);
    return code !== undefined &&
      register(run, ledgerLine('handling', code, item.name, run.today, { state }), implementation)
      ? { ...item, handlingCode: code }
      : item;
  });
  return { own, handling };
};

const none: ReadonlySet<string> = new Set();

const doubledSerials = (items: readonly HandlingItem[]): ReadonlySet<string> => {
  if (items.length < 2) return none;
  const seen = new Set<string>();
  const twice = new Set<string>();
  for (const { serial } of items) {
    if (serial === undefined) continue;
    if (seen.has(serial)) twice.add(serial);
    seen.add(serial);
  }
  return twice;
};
