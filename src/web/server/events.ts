import { type EventStream, openEventStream } from './eventStream.js';
import type { CatalogueWatch } from './watch.js';

/**
 * A browser opens six connections to a server and no more, over all its tabs. So one browser (session) holds three streams
 * at most; when a fourth tab comes, the oldest stream is ended, and its tab comes again a little later and takes its turn.
 */
const streamsPerSession = 3;

export interface EventStreams {
  open(session: string): Response;
  endAll(): void;
}

export const createEventStreams = (watch: CatalogueWatch): EventStreams => {
  const bySession = new Map<string, Set<EventStream>>();
  return {
    open(session) {
      const streams = bySession.get(session) ?? new Set();
      bySession.set(session, streams);
      const stream = openEventStream(watch, () => {
        streams.delete(stream);
        if (streams.size === 0) bySession.delete(session);
      });
      streams.add(stream);
      for (const oldest of [...streams].slice(0, -streamsPerSession)) oldest.giveWay();
      return new Response(stream.body, { headers: { 'Content-Type': 'text/event-stream; charset=utf-8' } });
    },
    endAll() {
      for (const streams of [...bySession.values()]) for (const stream of [...streams]) stream.end();
    },
  };
};
