import { useEffect, useState } from 'preact/hooks';
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
  setAt(position: number): void;
  row: QueueRow | undefined;
  /** how many rows stand in the list shown */
  total: number;
  setTotal(total: number): void;
  /** the list with another value is another list */
  version: string;
  /** another value: rows changed where they stand */
  fresh: number;
  build(): Promise<void>;
  decide(decision: string | null, who: string): Promise<void>;
  next(): Promise<void>;
  /** decisions are in the catalogue, which has this digest now; the queue still holds */
  saved(sha256: string): void;
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
  const [at, setAt] = useState<number>();
  const [row, setRow] = useState<QueueRow>();
  const [total, setTotal] = useState(0);
  const [fresh, setFresh] = useState(0);
  const meant = filesMeant(files, wish);
  const shape = meant.map((f) => [f.id, f.records, f.sheets.map((s) => s.columns.map((c) => c.element))]);
  const key = JSON.stringify([shape, wish.choice]);
  const { sha256 } = catalogue;
  const read = async (list: Show, position: number): Promise<QueueRow | undefined> => {
    const got = await engine.queueRows(list, { from: position, count: 1 });
    return got.rows[0];
  };
  useEffect(() => {
    let stale = false;
    setRow(undefined);
    if (at !== undefined && view !== undefined)
      read(show, at).then((found) => {
        if (!stale) setRow(found);
      }, desk.complain);
    return () => {
      stale = true;
    };
  }, [at, show, made.count]);
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
  const next = async () => {
    try {
      const found = await undecidedAfter(at ?? -1);
      if (found !== undefined) setAt(found);
    } catch (error) {
      desk.complain(error);
    }
  };
  return {
    call,
    view,
    stale: view !== undefined && (made.key !== key || made.sha256 !== sha256),
    show,
    setShow: (list) => {
      setShow(list);
      setAt(undefined);
    },
    at,
    setAt,
    row,
    total,
    setTotal,
    version: `${made.count} ${show}`,
    fresh,
    next,
    build: async () => {
      const ids = meant.map(({ id }) => id);
      const built = await call.start((options) => engine.queue(ids, wish.choice, options));
      if (built === undefined) return;
      setView(built);
      setMade({ key, sha256, count: made.count + 1 });
      setShow(built.review > 0 ? 'review' : built.same > 0 ? 'same' : 'new');
      setAt(undefined);
    },
    decide: async (decision, who) => {
      if (row === undefined || at === undefined) return;
      try {
        setView(await engine.decide(row.id, decision, who));
        setFresh(fresh + 1);
        setRow(await read(show, at));
        void told();
        if (decision !== null) await next();
      } catch (error) {
        desk.complain(error);
      }
    },
    saved: (digest) => {
      setView((before) => before && { ...before, unsaved: 0 });
      setMade({ ...made, sha256: digest });
    },
  };
};
