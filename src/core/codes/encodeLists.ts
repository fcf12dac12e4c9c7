import type { Division, LedgerState, List, ListEntry } from '../model/index.js';
import { codeHandling } from './encodeEntryHandling.js';
import { basicOfEntry, intended, type Lookup, levelOfList, lookupOf } from './encodeLookup.js';
import { type EncodeRun, refuse } from './encodePlan.js';
import { ledgerLine, stateOf } from './ledger.js';
import { register } from './register.js';

const implementationFor = (
  run: EncodeRun,
  list: List,
  level: string | undefined,
  basicCode: string,
  name: string,
  lookup: Lookup,
  state: LedgerState,
): string | undefined => {
  const standard = lookup.standards.get(basicCode);
  const no = (zh: string, en: string): undefined =>
    refuse(
      run,
      basicCode,
      `“${name}”（${list.file}）：${zh}`,
      `“${name}” (${list.file}): ${en}`,
    ) as undefined;
  if (standard === undefined)
    return no(
      `基本编码 ${basicCode} 不在基本目录内，先入目录`,
      `basic code ${basicCode} is not in the directory; take it in first`,
    );
  const { status, cancelOn } = standard.values;
  if (status === '取消' || (cancelOn !== undefined && cancelOn <= run.today))
    return no(
      `标准事项 ${basicCode} 已取消，不能再进清单`,
      `the standard item ${basicCode} is cancelled and may not be listed`,
    );
  const credit = lookup.credit(list.agency);
  if (!credit.wellFormed) return no(credit.problems[0]?.text.zh ?? '', credit.problems[0]?.text.en ?? '');
  if (level === undefined)
    return no(
      `区划“${list.division}”的层级不明，先在 divisions.yaml 里登记`,
      `the level of division “${list.division}” is not known; register it in divisions.yaml`,
    );
  const code = intended(run, list, level, basicCode);
  if (code === undefined)
    return no(
      `方案“${run.scheme.title.zh}”没有公开实施编码的规则`,
      `the scheme “${run.scheme.title.en}” has no published rule for implementation codes`,
    );
  if ((lookup.wanted.get(code) ?? 0) > 1)
    return no(
      `实施编码 ${code} 会落到两条清单事项上（同一实施主体、同一事项列了两次），先合并`,
      `implementation code ${code} would fall on two entries (one agency lists one item twice); merge them first`,
    );
  return register(run, ledgerLine('implementation', code, name, run.today, { state }), basicCode)
    ? code
    : undefined;
};

const isComplete = ({ own, handling }: ListEntry): boolean =>
  own.basicCode !== undefined &&
  own.implementationCode !== undefined &&
  (own.handlingCode !== undefined ||
    (handling.length > 0 && handling.every(({ handlingCode }) => handlingCode !== undefined)));

/** The entry with its codes; a name that only served to find the standard is the standard's, and goes. */
const tied = ({ own }: ListEntry, basicCode: string, implementationCode: string): ListEntry['own'] => {
  if (own.basicCode === undefined) {
    const { name: _, ...rest } = own;
    return { ...rest, basicCode, implementationCode };
  }
  return { ...own, implementationCode };
};

/** Implementation and handling codes for list entries that lack them. `only` leaves others alone. */
export const encodeLists = (
  run: EncodeRun,
  divisions: readonly Division[],
  only?: ReadonlySet<ListEntry>,
): void => {
  if (run.lists.every(({ entries }) => entries.every((entry) => isComplete(entry)))) return;
  const lookup = lookupOf(run, divisions);
  run.lists = run.lists.map((list) => {
    const level = levelOfList(list, lookup.divisions);
    let changed = false;
    const entries = list.entries.map((entry) => {
      if (entry.own.status === '取消' || only?.has(entry) === false) return entry;
      const basicCode = basicOfEntry(entry, lookup);
      const name = entry.own.name ?? lookup.standards.get(basicCode ?? '')?.values.name ?? '';
      if (basicCode === undefined) {
        refuse(
          run,
          name,
          `“${name}”（${list.file}）还没有对上基本目录；先认标准事项（命令行用 santong match 或 santong import）`,
          `“${name}” (${list.file}) is not tied to the directory yet; recognise it first (santong match or santong import on the command line)`,
        );
        return entry;
      }
      const implementation =
        entry.own.implementationCode ??
        implementationFor(run, list, level, basicCode, name, lookup, stateOf(entry.own.status));
      if (implementation === undefined) return entry;
      const coded = { ...entry, own: tied(entry, basicCode, implementation) };
      const { own, handling } = codeHandling(run, coded, implementation, name, lookup);
      if (
        own === coded.own &&
        handling === entry.handling &&
        entry.own.implementationCode !== undefined &&
        entry.own.basicCode !== undefined
      )
        return entry;
      changed = true;
      return { ...entry, own, handling };
    });
    return changed ? { ...list, entries } : list;
  });
};
