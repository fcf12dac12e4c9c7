import { Worker } from 'node:worker_threads';
import type { LegacyOptions } from '../core/formats/legacy-reader.js';
import { UserError } from '../core/model/trouble.js';
import type { LegacyAnswer } from './legacyReader.js';

/** Typed arrays live outside the heap limit, and the reader never yields: a thread beside it watches the whole process. */
const watch = `
const { workerData } = require('node:worker_threads');
setInterval(() => { if (process.memoryUsage.rss() > workerData) process.kill(process.pid, 'SIGKILL'); }, 50);
`;

const answer = (message: LegacyAnswer): void => {
  process.send?.(message, () => process.disconnect?.());
};

process.once('message', async (message) => {
  const { bytes, options } = message as { bytes: Uint8Array; options: LegacyOptions };
  const guard = new Worker(watch, { eval: true, workerData: Number(process.argv[2]) });
  guard.unref();
  try {
    const { readLegacy } = await import('../core/formats/legacy.js');
    answer({ workbook: readLegacy(bytes, options) });
  } catch (error) {
    if (error instanceof UserError) answer({ trouble: { code: error.code, text: error.text } });
    else throw error;
  }
});
