import type { CatalogueWatch } from './watch.js';

/** Milliseconds until a browser comes again when its stream ended: by itself, and when it had to give way. */
const comeAgain = 1000;
const comeAgainLater = 3000;
/** A line now and then tells a dead connection from a quiet one. */
const heartbeat = 20_000;

/** One text/event-stream; it begins with the current generation, so that who was away learns of a change at once. */
export interface EventStream {
  body: ReadableStream<Uint8Array>;
  /** no place for it any more: it ends as soon as it has told the state once */
  giveWay(): void;
  end(): void;
}

/** `over` is called once, when the stream ended from either side. */
export const openEventStream = (watch: CatalogueWatch, over: () => void): EventStream => {
  const encoder = new TextEncoder();
  let controller: ReadableStreamDefaultController<Uint8Array> | undefined;
  let told: string | undefined;
  let leaving = false;
  const send = (text: string): void => controller?.enqueue(encoder.encode(text));
  const forget = (): void => {
    if (controller === undefined) return;
    controller = undefined;
    clearInterval(beat);
    unsubscribe();
    over();
  };
  const end = (): void => {
    const open = controller;
    forget();
    open?.close();
  };
  const leave = (): void => {
    send(`retry: ${comeAgainLater}\n\n`);
    end();
  };
  const tell = (generation: string): void => {
    if (generation !== told) send(`event: generation\ndata: ${generation}\n\n`);
    told = generation;
    if (leaving) leave();
  };
  const body = new ReadableStream<Uint8Array>({
    start(opened) {
      controller = opened;
    },
    cancel: forget,
  });
  const unsubscribe = watch.subscribe(tell);
  const beat = setInterval(() => send(': \n\n'), heartbeat);
  send(`retry: ${comeAgain}\n\n`);
  watch.current().then(tell, () => leaving && leave());
  return {
    body,
    end,
    giveWay() {
      leaving = true;
      if (told !== undefined) leave();
    },
  };
};
