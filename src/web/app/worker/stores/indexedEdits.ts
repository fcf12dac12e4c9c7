import { committed, openDatabase, settled } from '../idb.js';
import { type PageEdit, type PageEdits, passingEdits } from './pageStore.js';

const channelName = 'santong-page-edits';

const inDatabase = (database: IDBDatabase): PageEdits => {
  const channel = new BroadcastChannel(channelName);
  return {
    async all() {
      const store = database.transaction('edits').objectStore('edits');
      return (await settled(store.getAll())) as PageEdit[];
    },
    async write(changes, check) {
      const transaction = database.transaction('edits', 'readwrite');
      const done = committed(transaction);
      const store = transaction.objectStore('edits');
      const fits = check((await settled(store.getAll())) as PageEdit[]);
      if (fits) for (const change of changes) store.put(change);
      await done;
      if (fits) channel.postMessage('written');
      return fits;
    },
    onChange(told) {
      channel.addEventListener('message', told);
      return () => channel.removeEventListener('message', told);
    },
  };
};

/** Edits kept in this browser; where it keeps nothing (private windows), they end with the tab. */
export const indexedEdits = async (): Promise<PageEdits> => {
  try {
    return inDatabase(await openDatabase('santong-page', 1, { edits: { keyPath: 'path' } }));
  } catch {
    return passingEdits();
  }
};
