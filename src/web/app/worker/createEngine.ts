import type { CallOptions, Engine } from '../engine.js';
import { boardRoom } from './board.js';
import { checkRoom } from './check.js';
import { codesRoom } from './codes.js';
import { collectRoom } from './collect.js';
import { compareRoom } from './compare.js';
import { Desk, type DeskHost, type News } from './desk.js';
import { fileViews } from './fileView.js';
import { paceOf } from './pace.js';
import { argumentsOf, type MethodName, type Seen } from './protocol.js';
import { recogniseRoom } from './recognise.js';
import { stepViews } from './stepView.js';
import type { Store } from './stores/store.js';

export interface EngineHost extends Omit<DeskHost, 'news'> {
  /** told when the catalogue or the desk changed without a call asking for it */
  changed?(seen: Seen): void;
}

/** The engine with a door for messages: a method by name, its arguments, how it is called. */
export type WholeEngine = Engine & {
  call(method: MethodName, args: readonly unknown[], options: CallOptions): Promise<unknown>;
};

/** Rooms of the engine; each gives its methods over the one desk. */
const rooms: readonly ((desk: Desk) => Partial<Engine>)[] = [
  collectRoom,
  recogniseRoom,
  checkRoom,
  compareRoom,
  codesRoom,
  boardRoom,
];

/**
 * The engine of the workbench, without a thread around it. Methods reject with UserError for what a person can mend; anything else
 * is our bug.
 */
export const createEngine = (store: Store, host: EngineHost): WholeEngine => {
  const seenOf = async (news: News): Promise<Seen | undefined> => {
    if (news === 'desk') {
      const [files, steps] = [await fileViews(desk, paceOf()), await stepViews(desk)];
      return { files, steps };
    }
    return (await desk.refresh()) ? { catalogue: desk.view() } : undefined;
  };
  const desk: Desk = new Desk(store, {
    ...host,
    news(news) {
      if (!desk.isOpen) return;
      // what cannot be read now is said when the page asks for it
      void seenOf(news).then(
        (seen) => seen !== undefined && host.changed?.(seen),
        () => undefined,
      );
    },
  });
  const engine = Object.assign({}, ...rooms.map((room) => room(desk))) as Engine;
  const call = async (
    method: MethodName,
    args: readonly unknown[],
    options: CallOptions,
  ): Promise<unknown> => {
    if (!Object.hasOwn(argumentsOf, method)) throw new Error(`no method ${String(method)}`);
    const work = engine[method] as (...all: unknown[]) => Promise<unknown>;
    return work(...args, options);
  };
  return Object.assign(engine, { call });
};
