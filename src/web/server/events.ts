import type { CatalogueWatch } from './watch.js';

/**
 * A browser opens six connections to a server and no more, over all its tabs. So one browser (session) holds three streams
 * at most; when a fourth tab comes, the oldest stream is ended, and its tab comes again a little later and takes its turn.
 * Every stream begins with the current generation: who was away learns of a change at once.
 */
const streamsPerSession = 3;
const comeAgain = 1000;
const comeAgainLater = 3000;
const heartbeat = 20_000;

interface Stream {
  send(text: string): void;
  end(): void;
}

export interface EventStreams {
  open(session: string): Response;
  count(): number;
  endAll(): void;
}

const encoder = new TextEncoder();

export const createEventStreams = (watch: CatalogueWatch): EventStreams => {
  const bySession = new Map<string, Stream[]>();
  const all = (): Stream[] => [...bySession.values()].flat();

  const forget = (session: string, stream: Stream): void => {
    const rest = (bySession.get(session) ?? []).filter((s) => s !== stream);
    if (rest.length === 0) bySession.delete(session);
    else bySession.set(session, rest);
  };

  const admit = (session: string, stream: Stream): void => {
    const streams = [...(bySession.get(session) ?? []), stream];
    bySession.set(session, streams);
    for (const oldest of streams.slice(0, -streamsPerSession)) {
      oldest.send(`retry: ${comeAgainLater}\n\n`);
      oldest.end();
    }
  };

  return {
    open(session) {
      let stop = (): void => {};
      const body = new ReadableStream<Uint8Array>({
        start(controller) {
          let told: string | undefined;
          const stream: Stream = {
            send: (text) => controller.enqueue(encoder.encode(text)),
            end() {
              stop();
              controller.close();
            },
          };
          const tell = (generation: string): void => {
            if (generation !== told) stream.send(`event: generation\ndata: ${generation}\n\n`);
            told = generation;
          };
          const unsubscribe = watch.subscribe(tell);
          const beat = setInterval(() => stream.send(': \n\n'), heartbeat);
          let over = false;
          stop = () => {
            over = true;
            clearInterval(beat);
            unsubscribe();
            forget(session, stream);
          };
          stream.send(`retry: ${comeAgain}\n\n`);
          admit(session, stream);
          watch.current().then(
            (generation) => !over && tell(generation),
            () => {},
          );
        },
        cancel: () => stop(),
      });
      return new Response(body, { headers: { 'Content-Type': 'text/event-stream; charset=utf-8' } });
    },
    count: () => all().length,
    endAll: () => {
      for (const stream of all()) stream.end();
    },
  };
};
