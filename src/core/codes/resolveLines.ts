import type { LedgerEntry } from '../model/index.js';
import { byText } from './encodePlan.js';
import { isClosed, standingCodes } from './ledger.js';
import { type LifeDraft, touch } from './life.js';

const joined = (parts: readonly string[]): string =>
  [...new Set(parts.flatMap((part) => part.split('；')))].filter((part) => part !== '').join('；');

/** One line out of several of the same code: closed when one is, from the first day, with what the others said. */
const united = (lines: readonly LedgerEntry[], name: string): LedgerEntry => {
  const ordered = [...lines].sort((a, b) => byText(a.since, b.since) || byText(a.name, b.name));
  const chosen = ordered.find((line) => line.name === name) ?? ordered[0];
  if (chosen === undefined) throw new Error('no line to unite');
  const closed = ordered.find(isClosed);
  const others = [
    ...new Set(
      ordered
        .filter((line) => line.name !== chosen.name)
        .map((line) => `合并分支时另有一行“${line.name}”（${line.since}）`),
    ),
  ];
  return {
    ...chosen,
    since: ordered.filter((line) => line.name === chosen.name)[0]?.since ?? chosen.since,
    state: closed !== undefined && closed.name === chosen.name ? closed.state : chosen.state,
    until: closed !== undefined && closed.name === chosen.name ? closed.until : chosen.until,
    replacedBy: [...new Set(ordered.flatMap((line) => (line.name === chosen.name ? line.replacedBy : [])))],
    note: joined([
      ...ordered.filter((line) => line.name === chosen.name).map((line) => line.note),
      ...others,
    ]),
  };
};

/** Names that records in use give a code, so that the line of something that still stands is the one that stays. */
const namesInUse = (draft: LifeDraft, doubled: ReadonlySet<string>): Map<string, string[]> => {
  const names = new Map<string, string[]>();
  for (const { code, name } of standingCodes(draft.run))
    if (doubled.has(code)) names.set(code, [...(names.get(code) ?? []), name]);
  return names;
};

/** Makes lines that a merge doubled into one line a code; nothing that a line said is dropped. */
export const oneLineEach = (draft: LifeDraft): void => {
  const groups = new Map<string, LedgerEntry[]>();
  for (const line of draft.catalogue.ledger) groups.set(line.code, [...(groups.get(line.code) ?? []), line]);
  const doubled = new Set([...groups].filter(([, lines]) => lines.length > 1).map(([code]) => code));
  if (doubled.size === 0) return;
  const inUse = namesInUse(draft, doubled);
  for (const code of [...doubled].sort(byText)) {
    const lines = groups.get(code) ?? [];
    const used = inUse.get(code) ?? [];
    const elder = [...lines]
      .sort((a, b) => byText(a.since, b.since) || byText(a.name, b.name))
      .find(({ name }) => used.includes(name));
    draft.run.lines.set(code, united(lines, elder?.name ?? used[0] ?? ''));
    touch(draft, 'ledger.csv', code, `台账 ${lines.length} 行合成一行`, `${lines.length} lines made one`);
  }
};
