import { useRef, useState } from 'preact/hooks';
import type { QueueRow, QueueView } from '../../engine.js';
import { type Call, useCall } from '../../state/call.js';
import { useDesk } from '../../state/desk.js';
import { filesMeant, useIntakeWish } from '../../state/intakeWish.js';
import { useFileWork } from '../../state/useFileWork.js';
import type { Show } from './words.js';

const stretch = 200;

export interface Queue {
  call: Call<QueueView>;
  view: QueueView | undefined;
  /** files, columns or the catalogue are no longer those of the queue */
  stale: boolean;
  show: Show;
  setShow(show: Show): void;
  at: number | undefined;
  /** to a row of the list, read anew when it is not in hand */
  goTo(position: number, row?: QueueRow): void;
  move(by: number): void;
  row: QueueRow | undefined;
  /** how many rows stand in the list shown */
  total: number;
  setTotal(total: number): void;
  /** the list with another value is another list */
  version: string;
  /** another value: rows changed where they stand */
  fresh: number;
  build(): Promise<void>;
  /** decide on the row that is shown when everything asked before is done */
  decide(decisionOf: (row: QueueRow) => string | null | undefined, who: string): void;
  next(): void;
  /** decisions are in the catalogue, which has this digest now; the queue still holds */
  saved(sha256: string): void;
}

interface Here {
  at?: number;
  row?: QueueRow | undefined;
}

/** The review queue: built by the engine, walked through here. */
export const useQueue = (): Queue => {
  const desk = useDesk();
  const { engine, catalogue, files } = desk;
  const { told } = useFileWork();
  const [wish] = useIntakeWish();
  const call = useCall<QueueView>();
  const [view, setView] = useState<QueueView>();
  const [made, setMade] = useState({ key: '', sha256: '', count: 0 });
  const [show, setShow] = useState<Show>('review');
  const [here, setHere] = useState<Here>({});
  const latest = useRef(here);
  const last = useRef(Promise.resolve());
  const [total, setTotal] = useState(0);
  const [fresh, setFresh] = useState(0);
  const meant = filesMeant(files, wish);
  const shape = meant.map((f) => [
    f.id,
    f.records,
    f.sheets.map((s) => s.columns.map((c) => c.part ?? c.element)),
  ]);
  const key = JSON.stringify([shape, wish.choice]);
  const { sha256 } = catalogue;
  const read = async (list: Show, position: number): Promise<QueueRow | undefined> => {
    const got = await engine.queueRows(list, { from: position, count: 1 });
    return got.rows[0];
  };
  const version = `${made.count} ${show}`;
  const listed = useRef(version);
  listed.current = version;
  const stand = (next: Here) => {
    latest.current = next;
    setHere(next);
  };
  // keys come faster than answers: one thing after another, each on the row that stands there by then
  const afterAll = (task: () => Promise<void>) => {
    last.current = last.current
      .then(() => (listed.current === version ? task() : undefined))
      .catch(desk.complain);
  };
  // an answer about a list that is no longer shown says nothing about this one
  const standAt = async (at: number, row?: QueueRow) => {
    const found = row ?? (await read(show, at));
    if (listed.current === version) stand({ at, row: found });
  };
  const undecidedAfter = async (from: number): Promise<number | undefined> => {
    for (const [start, end] of [
      [from + 1, total],
      [0, from + 1],
    ] as const)
      for (let begin = start; begin < end; begin += stretch) {
        const count = Math.min(stretch, end - begin);
        const { rows } = await engine.queueRows(show, { from: begin, count });
        const found = rows.findIndex(({ decided }) => decided === undefined);
        if (found >= 0) return begin + found;
      }
    return undefined;
  };
  const goOn = async () => {
    const { at } = latest.current;
    const found = await undecidedAfter(at ?? -1);
    const to = found ?? at;
    if (to !== undefined) await standAt(to);
  };
  return {
    call,
    view,
    stale: view !== undefined && (made.key !== key || made.sha256 !== sha256),
    show,
    setShow: (list) => {
      setShow(list);
      stand({});
    },
    at: here.at,
    row: here.row,
    goTo: (at, row) => afterAll(() => standAt(at, row)),
    move: (by) =>
      afterAll(async () => {
        if (total === 0) return;
        const from = latest.current.at ?? (by > 0 ? -1 : 0);
        await standAt(Math.min(total - 1, Math.max(0, from + by)));
      }),
    total,
    setTotal,
    version,
    fresh,
    next: () => afterAll(goOn),
    build: async () => {
      const ids = meant.map(({ id }) => id);
      const built = await call.start((options) => engine.queue(ids, wish.choice, options));
      if (built === undefined) return;
      setView(built);
      setMade({ key, sha256, count: made.count + 1 });
      setShow(built.review > 0 ? 'review' : built.same > 0 ? 'same' : 'new');
      stand({});
    },
    decide: (decisionOf, who) =>
      afterAll(async () => {
        const { at, row } = latest.current;
        const decision = row === undefined ? undefined : decisionOf(row);
        if (row === undefined || at === undefined || decision === undefined) return;
        setView(await engine.decide(row.id, decision, who));
        setFresh((before) => before + 1);
        if (decision === null) await standAt(at);
        else await goOn();
        void told();
      }),
    saved: (digest) => {
      setView((before) => before && { ...before, unsaved: 0 });
      setMade({ ...made, sha256: digest });
    },
  };
};
