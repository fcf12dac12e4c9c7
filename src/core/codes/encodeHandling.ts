import type { DirectoryItem, HandlingItem } from '../model/index.js';
import { byText, type EncodeRun, refuse } from './encodePlan.js';

/** Largest serial taken under each basic code: directory, lists and ledger together. */
const takenSerials = (run: EncodeRun): Map<string, Set<string>> => {
  const taken = new Map<string, Set<string>>();
  const note = (basicCode: string | undefined, serial: string | undefined) => {
    if (basicCode === undefined || serial === undefined) return;
    const serials = taken.get(basicCode);
    if (serials === undefined) taken.set(basicCode, new Set([serial]));
    else serials.add(serial);
  };
  for (const { values, handling } of run.directory)
    for (const { serial } of handling) note(values.basicCode, serial);
  for (const { entries } of run.lists)
    for (const { own, handling } of entries) {
      for (const { serial } of handling) note(own.basicCode, serial);
      if (own.handlingCode !== undefined)
        note(own.basicCode, run.allocation.splitHandling(own.handlingCode)?.serial);
    }
  for (const { kind, code } of run.lines.values())
    if (kind === 'handling') note(run.allocation.basicOf(code), run.allocation.splitHandling(code)?.serial);
  return taken;
};

export const largestSerial = (serials: Iterable<string>): string | undefined => {
  let largest: string | undefined;
  for (const serial of serials) if (largest === undefined || serial > largest) largest = serial;
  return largest;
};

const doubledNames = (handling: readonly HandlingItem[]): Set<string> => {
  const seen = new Set<string>();
  const doubled = new Set<string>();
  for (const { name } of handling) {
    if (seen.has(name)) doubled.add(name);
    seen.add(name);
  }
  return doubled;
};

/**
 * Serials for handling items that have none, by name. A name that stands twice gets none.
 * Gives back the same array when nothing was to do.
 */
export const giveSerials = (
  run: EncodeRun,
  record: string,
  handling: readonly HandlingItem[],
  taken: Iterable<string>,
): readonly HandlingItem[] => {
  if (handling.every(({ serial }) => serial !== undefined)) return handling;
  const doubled = doubledNames(handling);
  const given = new Map<HandlingItem, string>();
  let last = largestSerial(taken);
  for (const item of handling
    .filter(({ serial }) => serial === undefined)
    .sort((a, b) => byText(a.name, b.name))) {
    if (doubled.has(item.name)) {
      refuse(
        run,
        record,
        `“${record}”有两个同名的业务办理项“${item.name}”，先合并或改名`,
        `“${record}” has two handling items named “${item.name}”; merge or rename them first`,
      );
      continue;
    }
    const serial = run.scheme.next('handling', last);
    if (serial === undefined) {
      refuse(
        run,
        record,
        `“${record}”的业务办理项序号已经用到 99，“${item.name}”没有号可用，不会重用旧号`,
        `the handling serials of “${record}” are spent at 99; none is left for “${item.name}” and none is used twice`,
      );
      continue;
    }
    last = serial;
    given.set(item, serial);
  }
  if (given.size === 0) return handling;
  return handling.map((item) => {
    const serial = given.get(item);
    return serial === undefined ? item : { ...item, serial };
  });
};

/** Fix the serials of the standard's handling items, so that the same case has the same two digits in every list. */
export const encodeStandardHandling = (run: EncodeRun): void => {
  if (run.scheme.next('handling') === undefined) return;
  const open = ({ values, handling }: DirectoryItem) =>
    values.basicCode !== undefined && handling.some(({ serial }) => serial === undefined);
  if (!run.directory.some(open)) return;
  const taken = takenSerials(run);
  run.directory = run.directory.map((item) => {
    if (!open(item)) return item;
    const handling = giveSerials(
      run,
      item.values.name ?? '',
      item.handling,
      taken.get(item.values.basicCode ?? '') ?? [],
    );
    return handling === item.handling ? item : { ...item, handling: [...handling] };
  });
};
