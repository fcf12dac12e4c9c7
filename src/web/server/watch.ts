import { createStateReader } from './state.js';

/** Tells when the catalogue's files changed, whoever changed them: this server, the command line, an editor, git. */
export interface CatalogueWatch {
  /** the generation as of now; listeners hear of it when it is new */
  current(): Promise<string>;
  /** `listener` gets each new generation until the returned function is called */
  subscribe(listener: (generation: string) => void): () => void;
  stop(): void;
}

/** Looks every `interval` milliseconds, and only while somebody listens. Network drives tell no events; looking works everywhere. */
export const watchCatalogue = (root: string, interval = 400): CatalogueWatch => {
  const read = createStateReader(root);
  const listeners = new Set<(generation: string) => void>();
  let last: string | undefined;
  let looking: Promise<string> | undefined;
  let waiting: Promise<string> | undefined;
  let timer: NodeJS.Timeout | undefined;

  const look = async (): Promise<string> => {
    const now = await read();
    if (last !== undefined && now !== last) for (const listener of listeners) listener(now);
    last = now;
    return now;
  };
  // one look at a time; all who ask during one share the next, which sees what was written before they asked
  const current = (): Promise<string> => {
    if (looking === undefined) {
      looking = look().finally(() => {
        looking = undefined;
      });
      return looking;
    }
    waiting ??= looking
      .catch(() => '')
      .then(() => {
        waiting = undefined;
        return current();
      });
    return waiting;
  };
  const again = (): void => {
    timer = setTimeout(async () => {
      // a folder that is moved away and back is not the end of watching
      await current().catch(() => {});
      if (listeners.size > 0 && timer !== undefined) again();
      else timer = undefined;
    }, interval);
    timer.unref();
  };
  const stop = (): void => {
    clearTimeout(timer);
    timer = undefined;
  };
  return {
    current,
    subscribe(listener) {
      listeners.add(listener);
      if (timer === undefined) again();
      return () => {
        listeners.delete(listener);
      };
    },
    stop() {
      listeners.clear();
      stop();
    },
  };
};
