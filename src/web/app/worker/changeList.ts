import { type DiffChange, type DiffResult, textRuns } from '../../../core/index.js';
import type { ChangeFilter, ChangeRow, Group, Stretch, Window } from '../engine.js';
import { inOrder, Narrowing, searchWords, windowOf } from './narrowing.js';
import type { Pace } from './pace.js';

const marks = { both: 'same', before: 'removed', after: 'added' } as const;

/** What differs inside a text, when both sides are text. */
const runsOf = ({ before, after }: DiffChange): Pick<ChangeRow, 'runs'> =>
  typeof before === 'string' && typeof after === 'string'
    ? { runs: textRuns(before, after).map(({ side, text }) => ({ text, mark: marks[side] })) }
    : {};

const textOf = ({ title, message, item, elementTitle, place, fingerprint }: DiffChange): string =>
  [title, message, item.name, item.code, item.division, item.agency, elementTitle, place.file, fingerprint]
    .filter((part) => part !== undefined)
    .join('\n');

/** Changes as the page shows them: filtered fast, the runs of their texts made where they are looked at. */
export class ChangeList {
  readonly #search: Narrowing;
  readonly #order: Uint32Array;

  constructor(readonly result: DiffResult) {
    const { changes } = result;
    this.#order = inOrder(changes.length);
    this.#search = new Narrowing(changes.length, (index) => textOf(changes[index]!));
  }

  async rows(filter: ChangeFilter, window: Window, pace: Pace): Promise<Stretch<ChangeRow>> {
    const { changes } = this.result;
    const { impact, kind } = filter;
    const fits = (index: number): boolean =>
      (impact === undefined || changes[index]?.impact === impact) &&
      (kind === undefined || kind === '' || changes[index]?.kind === kind);
    const words = searchWords(filter.text);
    const chosen = await this.#search.choose(JSON.stringify(filter), this.#order, fits, words, pace);
    return {
      total: chosen.length,
      from: window.from,
      rows: windowOf(chosen, window).map((index) => {
        const change = changes[index]!;
        return { ...change, index, ...runsOf(change) };
      }),
    };
  }

  byKind(): Group[] {
    const groups = new Map<string, Group>();
    for (const { kind, title } of this.result.changes) {
      const group = groups.get(kind);
      if (group === undefined) groups.set(kind, { key: kind, label: title, count: 1 });
      else group.count++;
    }
    return [...groups.values()].sort((a, b) => b.count - a.count || (a.key < b.key ? -1 : 1));
  }
}
