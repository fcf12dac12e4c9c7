import type { DirectoryItem, HandlingItem, ListEntry } from '../model/index.js';
import { giveSerials } from './encodeHandling.js';
import type { Lookup } from './encodeLookup.js';
import { type EncodeRun, refuse } from './encodePlan.js';
import { ledgerLine, stateOf } from './ledger.js';
import { register } from './register.js';

/** Handling items of an entry: its own, else the standard's, which it carries on unless it says otherwise. */
const handlingOf = (entry: ListEntry, standard: DirectoryItem | undefined): readonly HandlingItem[] =>
  entry.handling.length > 0
    ? entry.handling
    : (standard?.handling
        .filter(({ serial }) => serial !== undefined)
        .map(({ name, serial = '' }) => ({ name, serial, values: {} })) ?? []);

/** Handling codes for one entry that has its implementation code. */
export const codeHandling = (
  run: EncodeRun,
  entry: ListEntry,
  implementation: string,
  name: string,
  lookup: Lookup,
): Pick<ListEntry, 'own' | 'handling'> => {
  const { own } = entry;
  const standard = lookup.standards.get(own.basicCode ?? '');
  const items = handlingOf(entry, standard);
  if (items.length === 0) {
    const first = run.scheme.next('handling');
    const code =
      own.handlingCode ?? (first === undefined ? undefined : run.allocation.handling(implementation, first));
    if (own.handlingCode !== undefined || code === undefined) return { own, handling: entry.handling };
    return register(
      run,
      ledgerLine('handling', code, name, run.today, { state: stateOf(own.status) }),
      implementation,
    )
      ? { own: { ...own, handlingCode: code }, handling: entry.handling }
      : { own, handling: entry.handling };
  }
  if (
    run.allocation.handling(implementation, '01') === undefined ||
    items.every(({ handlingCode }) => handlingCode !== undefined)
  )
    return { own, handling: entry.handling };
  const serialOfName = new Map(standard?.handling.map((one) => [one.name, one.serial]));
  const fixed = items.map((item) => {
    const serial =
      item.serial ??
      (item.handlingCode === undefined
        ? serialOfName.get(item.name)
        : run.allocation.splitHandling(item.handlingCode)?.serial);
    return serial === undefined || serial === item.serial ? item : { ...item, serial };
  });
  const taken = [
    ...(lookup.serials.get(implementation) ?? []),
    ...(standard?.handling.flatMap(({ serial }) => serial ?? []) ?? []),
    ...fixed.flatMap(({ serial }) => serial ?? []),
    ...(own.handlingCode === undefined
      ? []
      : [run.allocation.splitHandling(own.handlingCode)?.serial ?? '00']),
  ];
  const times = new Map<string, number>();
  const numbered = giveSerials(run, implementation, fixed, taken);
  for (const { serial } of numbered)
    if (serial !== undefined) times.set(serial, (times.get(serial) ?? 0) + 1);
  const handling = numbered.map((item) => {
    if (item.handlingCode !== undefined || item.serial === undefined) return item;
    if ((times.get(item.serial) ?? 0) > 1) {
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
      register(
        run,
        ledgerLine('handling', code, item.name, run.today, { state: stateOf(own.status) }),
        implementation,
      )
      ? { ...item, handlingCode: code }
      : item;
  });
  return { own, handling };
};
