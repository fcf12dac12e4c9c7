/** A request of IndexedDB as a promise. */
export const settled = <Value>(request: IDBRequest<Value>): Promise<Value> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('IndexedDB'));
  });

/** Until a transaction is on the disk. */
export const committed = (transaction: IDBTransaction): Promise<void> =>
  new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve();
    transaction.onabort = () => reject(transaction.error ?? new Error('IndexedDB'));
    transaction.onerror = () => reject(transaction.error ?? new Error('IndexedDB'));
  });

/** Open a database, making its object stores when it is new: name → what its records are keyed by. */
export const openDatabase = (
  name: string,
  version: number,
  stores: Readonly<Record<string, IDBObjectStoreParameters>>,
): Promise<IDBDatabase> => {
  const request = indexedDB.open(name, version);
  request.onupgradeneeded = () => {
    for (const [store, parameters] of Object.entries(stores))
      if (!request.result.objectStoreNames.contains(store))
        request.result.createObjectStore(store, parameters);
  };
  return settled(request).then((database) => {
    // another tab with a newer page must not wait for this one
    database.onversionchange = () => database.close();
    return database;
  });
};
