import { embedded, example } from 'virtual:host';
import { createEngine } from './createEngine.js';
import { indexedMemory } from './indexedMemory.js';
import type { ToWorker } from './protocol.js';
import { indexedEdits } from './stores/indexedEdits.js';
import { pageStore } from './stores/pageStore.js';
import { serverStore } from './stores/serverStore.js';
import { createThread } from './thread.js';

/** The Worker's entry: the server's catalogue where there is one, else the one that the page carries. */
const hear = createThread({
  post: (message) => postMessage(message),
  async begin(lent) {
    const store = embedded === undefined ? serverStore() : pageStore(embedded, await indexedEdits());
    const memory = await indexedMemory(embedded === undefined ? location.host : 'page');
    return createEngine(store, {
      memory,
      now: () => new Date().toISOString(),
      divisionTable: async () => (await import('../../../../data/china-divisions.txt?raw')).default,
      example: async () => ({
        name: example.name,
        bytes: Uint8Array.from(atob(example.base64), (c) => c.charCodeAt(0)),
      }),
      ...lent,
    });
  },
});

addEventListener('message', ({ data }: MessageEvent<ToWorker>) => hear(data));
