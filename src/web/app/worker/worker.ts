import { embedded } from 'virtual:host';
import { type LegacyReader, readLegacy, UserError } from '../../../core/index.js';
import type { Progress } from '../engine.js';
import { createEngine, type WholeEngine } from './createEngine.js';
import { indexedMemory } from './indexedMemory.js';
import type { FromWorker, LegacyAnswer, ToWorker } from './protocol.js';
import { indexedEdits } from './stores/indexedEdits.js';
import { pageStore } from './stores/pageStore.js';
import { serverStore } from './stores/serverStore.js';
import { troubleOf } from './trouble.js';

/** The thread: hears calls, answers them. All that it knows is in `createEngine`. */
const post = (message: FromWorker): void => postMessage(message);

const asked = new Map<number, (answer: LegacyAnswer) => void>();
let nextAsked = 1;

/** Old formats are read in another thread that the page starts and may end. */
const legacy: LegacyReader = (bytes, options) =>
  new Promise((resolve, reject) => {
    const number = nextAsked++;
    asked.set(number, (answer) => {
      if ('workbook' in answer) resolve(answer.workbook);
      else reject(new UserError(answer.trouble.code, answer.trouble.text));
    });
    post({ legacy: number, bytes, options });
  });

let engine: Promise<WholeEngine> | undefined;

const begin = async (): Promise<WholeEngine> => {
  const store = embedded === undefined ? serverStore() : pageStore(embedded, await indexedEdits());
  const memory = await indexedMemory(embedded === undefined ? location.host : 'page');
  return createEngine(store, {
    memory,
    legacy,
    now: () => new Date().toISOString(),
    changed: (seen) => post({ seen }),
  });
};

const running = new Map<number, AbortController>();

const answer = async ({ call, method, args }: Extract<ToWorker, { call: number }>): Promise<void> => {
  const controller = new AbortController();
  running.set(call, controller);
  const progress = (of: Progress): void => {
    if (!controller.signal.aborted) post({ progress: call, of });
  };
  try {
    engine ??= begin();
    const whole = await engine;
    const value = await whole.call(method, args, { signal: controller.signal, progress });
    if (!controller.signal.aborted) post({ answer: call, value });
  } catch (error) {
    if (!controller.signal.aborted) post({ refused: call, trouble: troubleOf(error) });
  } finally {
    running.delete(call);
  }
};

const readOne = async ({ bytes, options }: Extract<ToWorker, { read: unknown }>['read']): Promise<void> => {
  try {
    post({ workbook: { workbook: await readLegacy(bytes, options) } });
  } catch (error) {
    post({ workbook: { trouble: troubleOf(error) } });
  }
};

addEventListener('message', ({ data }: MessageEvent<ToWorker>) => {
  if ('call' in data) void answer(data);
  else if ('cancel' in data) running.get(data.cancel)?.abort();
  else if ('read' in data) void readOne(data.read);
  else {
    asked.get(data.legacy)?.(data.answer);
    asked.delete(data.legacy);
  }
});
