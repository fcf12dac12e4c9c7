/** The engine's thread, from a file of its own (santong serve). */
export const startWorker = (): Worker =>
  new Worker(new URL('./worker.ts', import.meta.url), { type: 'module', name: 'santong' });
