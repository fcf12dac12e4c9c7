import type { ParsedFile } from '../../../core/index.js';
import { committed, openDatabase, settled } from './idb.js';
import { type DeskDeed, type DeskMemory, type DeskStep, type KeptFile, passingMemory } from './memory.js';

const stores = {
  files: { keyPath: 'id' },
  steps: { keyPath: 'n', autoIncrement: true },
  parses: {},
} as const;

/** Parses kept; beyond it the oldest by key go, they are made again when needed. */
const mostParses = 4000;

const inDatabase = (database: IDBDatabase, name: string): DeskMemory => {
  const channel = new BroadcastChannel(name);
  const reading = (store: keyof typeof stores) => database.transaction(store).objectStore(store);
  const writing = async (
    store: keyof typeof stores,
    work: (store: IDBObjectStore) => IDBRequest,
  ): Promise<unknown> => {
    const transaction = database.transaction(store, 'readwrite');
    const done = committed(transaction);
    const result = await settled(work(transaction.objectStore(store)) as IDBRequest<unknown>);
    await done;
    return result;
  };
  return {
    file: async (id) => (await settled(reading('files').get(id))) as KeptFile | undefined,
    keepFile: async (file) => void (await writing('files', (store) => store.put(file))),
    dropFile: async (id) => void (await writing('files', (store) => store.delete(id))),
    steps: async (after) =>
      (await settled(reading('steps').getAll(IDBKeyRange.lowerBound(after, true)))) as DeskStep[],
    async addStep(at: string, deed: DeskDeed) {
      const n = (await writing('steps', (store) => store.add({ at, deed }))) as number;
      channel.postMessage(n);
      return { n, at, deed };
    },
    onStep: (told) => channel.addEventListener('message', () => told()),
    parsed: async (key) => (await settled(reading('parses').get(key))) as ParsedFile | undefined,
    async keepParsed(key, parsed) {
      const count = await settled(reading('parses').count());
      if (count > mostParses) await writing('parses', (store) => store.clear());
      await writing('parses', (store) => store.put(parsed, key));
    },
  };
};

/**
 * The desk as this browser keeps it between visits, one for each `place` (a server by its address, the page by itself). Where the
 * browser keeps nothing, it ends with the tab.
 */
export const indexedMemory = async (place: string): Promise<DeskMemory> => {
  const name = `santong-desk-${place}`;
  try {
    return inDatabase(await openDatabase(name, 1, stores), name);
  } catch {
    return passingMemory();
  }
};
