import type { DirectoryItem, LedgerEntry, ListEntry } from '../model/index.js';
import { encodeBasic } from './encodeBasic.js';
import { encodeLists } from './encodeLists.js';
import { byText, type Refusal, refuse } from './encodePlan.js';
import { byCode, codesOfEntry, isClosed } from './ledger.js';
import type { LifeCatalogue, LifeDraft, LifeOptions, LifeResult } from './life.js';
import { changeLine, raised, replaceEntries, replaceItem, standardsIn, touch } from './life.js';
import { standardName } from './lifeEntries.js';
import { oneLineEach } from './resolveLines.js';
import { startRun } from './startRun.js';

/** Directory items that stand on one code, the elder first. */
interface Double {
  code: string;
  elder: DirectoryItem;
  younger: DirectoryItem[];
}

const groupsOf = (directory: readonly DirectoryItem[]): Map<string, DirectoryItem[]> => {
  const groups = new Map<string, DirectoryItem[]>();
  for (const item of directory) {
    const code = item.values.basicCode;
    if (code === undefined) continue;
    const group = groups.get(code);
    if (group === undefined) groups.set(code, [item]);
    else group.push(item);
  }
  return groups;
};

/** The elder is the one the ledger registered first; a lost line makes the younger; at the same date the name decides, so that both offices come to the same end. */
const rank = (code: string, items: readonly DirectoryItem[], ledger: readonly LedgerEntry[]): Double => {
  const lines = ledger.filter((line) => line.code === code);
  const since = (item: DirectoryItem) => lines.find(({ name }) => name === standardName(item))?.since ?? '~';
  const [elder, ...younger] = [...items].sort(
    (a, b) => byText(since(a), since(b)) || byText(standardName(a), standardName(b)),
  );
  if (elder === undefined) throw new Error('a double without items');
  return { code, elder, younger };
};

const findDoubles = (draft: LifeDraft): Double[] => {
  const doubles: Double[] = [];
  for (const [code, items] of groupsOf(draft.run.directory)) {
    if (items.length === 1) continue;
    const names = new Set(items.map(standardName));
    if (names.size < items.length)
      refuse(
        draft.run,
        code,
        `${code} 在目录里有两条同名事项“${[...names][0]}”，是同一事项写了两遍；先由人合并成一条`,
        `${code} stands on two items of the same name “${[...names][0]}”: one item written twice; a person must make them one`,
      );
    else if (items.some(({ values }) => values.status === '取消'))
      refuse(
        draft.run,
        code,
        `${code} 同时用在已取消和在用的事项上，由人决定哪一个改码`,
        `${code} stands on a cancelled item and another; a person must decide which is re-coded`,
      );
    else doubles.push(rank(code, items, draft.catalogue.ledger));
  }
  return doubles.sort(byCode);
};

/** Which of the items an entry means: by its name, else by the names on the ledger lines of its implementation code. */
const ownerOf = (draft: LifeDraft, double: Double, entry: ListEntry): DirectoryItem | undefined => {
  const items = [double.elder, ...double.younger];
  const byName = items.find((item) => standardName(item) === entry.own.name);
  if (byName !== undefined) return byName;
  const names = new Set(
    draft.catalogue.ledger
      .filter(({ code }) => code === entry.own.implementationCode)
      .map(({ name }) => name),
  );
  const named = items.filter((item) => names.has(standardName(item)));
  if (named.length === 1) return named[0];
  // both lines of a merge were not kept: an entry without one belongs to the item that lost its line, too
  const unregistered = double.younger.filter(
    (item) =>
      !draft.catalogue.ledger.some(({ code, name }) => code === double.code && name === standardName(item)),
  );
  return names.size === 0 && unregistered.length === 1 ? unregistered[0] : undefined;
};

/** Entries of the younger item go over to its new code and are coded anew. */
const moveEntries = (
  draft: LifeDraft,
  double: Double,
  newCodes: ReadonlyMap<DirectoryItem, string>,
): void => {
  const fresh = new Map<ListEntry, ListEntry>();
  const kept = new Set<string>();
  replaceEntries(draft, (entry, list) => {
    if (entry.own.basicCode !== double.code) return entry;
    const owner = ownerOf(draft, double, entry);
    if (owner === undefined) {
      refuse(
        draft.run,
        double.code,
        `${list.file} 里的 ${double.code} 分不清是“${[double.elder, ...double.younger].map(standardName).join('”还是“')}”；在这一条写上事项名称再运行`,
        `${double.code} in ${list.file} may mean any of ${[double.elder, ...double.younger].map((item) => `“${standardName(item)}”`).join(', ')}; write the item’s name there and run again`,
      );
      return entry;
    }
    const basicCode = newCodes.get(owner);
    if (basicCode === undefined) {
      for (const { code } of codesOfEntry(entry, standardsIn(draft))) kept.add(code);
      return entry;
    }
    const { implementationCode: _i, handlingCode: _h, ...own } = entry.own;
    const moved: ListEntry = {
      ...entry,
      own: { ...raised(own), basicCode },
      handling: entry.handling.map(({ handlingCode: _, ...rest }) => rest),
    };
    fresh.set(moved, entry);
    return moved;
  });
  const places = draft.run.lists.flatMap((list, i) =>
    list.entries.flatMap((entry, j) => (fresh.has(entry) ? [{ entry, i, j }] : [])),
  );
  encodeLists(draft.run, draft.catalogue.divisions, new Set(fresh.keys()));
  for (const { entry, i, j } of places) {
    const coded = draft.run.lists[i]?.entries[j];
    const old = fresh.get(entry);
    if (coded === undefined || old === undefined) continue;
    const next = coded.own.implementationCode ?? '';
    touch(
      draft,
      draft.run.lists[i]?.file ?? '',
      next,
      `重号改编，原 ${old.own.implementationCode ?? double.code}`,
      `re-coded, was ${old.own.implementationCode ?? double.code}`,
    );
    for (const lost of codesOfEntry(old, standardsIn(draft))) {
      const line = draft.run.lines.get(lost.code);
      if (kept.has(lost.code) || (line !== undefined && isClosed(line))) continue;
      changeLine(draft, lost, {
        state: '作废',
        until: draft.on,
        replacedBy: lost.kind === 'implementation' ? [next] : [],
        note: '重号改编',
      });
      draft.closed.push({ kind: lost.kind, code: lost.code, name: lost.name, record: lost.code });
    }
  }
};

/** What `resolve` could not settle stays as it is and is told; the rest is done. */
export interface ResolveResult extends LifeResult {
  refused: Refusal[];
}

/**
 * After two branches gave one code to two items and were merged without a look: the younger item gets a new code, its
 * entries follow, and the ledger keeps a line for every code that was lost. Lines that a merge doubled become one.
 */
export const resolveDoubles = (catalogue: LifeCatalogue, options: LifeOptions): ResolveResult => {
  const { today, on = today } = options;
  const run = startRun(catalogue, { today });
  const draft: LifeDraft = { today, on, reason: '', run, catalogue, closed: [], touched: [] };
  oneLineEach(draft);
  for (const double of findDoubles(draft)) {
    const bare = double.younger.map((item): DirectoryItem => {
      const { basicCode: _, ...values } = item.values;
      return { ...item, values: raised(values) };
    });
    double.younger.forEach((item, i) => {
      replaceItem(draft, item, ...bare.slice(i, i + 1));
    });
    const at = bare.map((item) => draft.run.directory.indexOf(item));
    encodeBasic(run, new Set(bare));
    const newCodes = new Map<DirectoryItem, string>();
    double.younger.forEach((item, i) => {
      const coded = draft.run.directory[at[i] ?? -1];
      const code = coded?.values.basicCode;
      if (coded === undefined || code === undefined) {
        // no code could be given: leave it as it was, the refusal says why
        draft.run.directory = draft.run.directory.map((one) => (one === coded ? item : one));
        return;
      }
      newCodes.set(item, code);
      changeLine(
        draft,
        { kind: 'basic', code, name: standardName(item) },
        { note: `原编 ${double.code}，与“${standardName(double.elder)}”重号` },
      );
      changeLine(
        draft,
        { kind: 'basic', code: double.code, name: standardName(double.elder) },
        { note: `合并分支时与“${standardName(item)}”重号，后者改编为 ${code}` },
      );
      touch(
        draft,
        item.origin.file,
        code,
        `“${standardName(item)}”与“${standardName(double.elder)}”重号，由 ${double.code} 改编`,
        `“${standardName(item)}” shared ${double.code} with “${standardName(double.elder)}” and was re-coded`,
      );
    });
    if (newCodes.size > 0) moveEntries(draft, double, newCodes);
  }
  return {
    assigned: run.assigned.sort(byCode),
    closed: draft.closed.sort(byCode),
    touched: draft.touched,
    refused: run.refused,
    catalogue: { directory: run.directory, lists: run.lists, ledger: [...run.lines.values()].sort(byCode) },
  };
};
