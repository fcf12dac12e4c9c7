import InlineWorker from './worker.ts?worker&inline';

/** The engine's thread, from code that the page carries (santong.html, opened from a disk). */
export const startWorker = (): Worker => new InlineWorker({ name: 'santong' });
