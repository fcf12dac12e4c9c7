import type { CallOptions, Engine, Trouble } from '../engine.js';
import { readInOwnWorker } from './legacy.js';
import { argumentsOf, type FromWorker, type MethodName, type Seen, type ToWorker } from './protocol.js';
import { startWorker } from './startWorker.js';
import { bugOf } from './trouble.js';

export interface ClientOptions {
  /** somebody else's write, or another tab of this browser */
  changed(seen: Seen): void;
  /** how a thread is begun; default: the page's own Worker */
  start?(): Worker;
}

interface Waiting {
  resolve(value: unknown): void;
  reject(trouble: unknown): void;
  progress: CallOptions['progress'];
}

/** The thread behind the page. A thread that died is replaced at the next call; the desk is in the browser's memory. */
class Thread {
  readonly #waiting = new Map<number, Waiting>();
  #worker: Worker | undefined;
  #next = 1;
  /** what `open` was last called with: a new thread begins with it */
  #opening: unknown[] | undefined;

  constructor(private readonly options: Required<ClientOptions>) {}

  call(method: MethodName, args: unknown[], { signal, progress }: CallOptions): Promise<unknown> {
    if (signal?.aborted === true) return Promise.reject(signal.reason);
    const replaced = this.#worker === undefined && this.#opening !== undefined && method !== 'open';
    if (method === 'open') this.#opening = args;
    const reopened = replaced ? this.#send('open', this.#opening ?? [], {}) : undefined;
    if (reopened === undefined) return this.#send(method, args, { signal, progress });
    return reopened.then(() => this.#send(method, args, { signal, progress }));
  }

  #send(
    method: MethodName,
    args: unknown[],
    { signal, progress }: { [K in keyof CallOptions]: CallOptions[K] | undefined },
  ): Promise<unknown> {
    const worker = this.#thread();
    const call = this.#next++;
    return new Promise((resolve, reject) => {
      const cancel = (): void => {
        if (!this.#waiting.delete(call)) return;
        this.#post(worker, { cancel: call });
        reject(signal?.reason);
      };
      const over = (): void => signal?.removeEventListener('abort', cancel);
      signal?.addEventListener('abort', cancel, { once: true });
      this.#waiting.set(call, {
        resolve: (value) => {
          over();
          resolve(value);
        },
        reject: (trouble) => {
          over();
          reject(trouble);
        },
        progress,
      });
      this.#post(worker, { call, method, args });
    });
  }

  #post(worker: Worker, message: ToWorker): void {
    worker.postMessage(message);
  }

  #thread(): Worker {
    if (this.#worker !== undefined) return this.#worker;
    const worker = this.options.start();
    worker.onmessage = ({ data }: MessageEvent<FromWorker>) => this.#hear(worker, data);
    worker.onerror = (event) => this.#died(worker, bugOf(event.message));
    worker.onmessageerror = () => this.#died(worker, bugOf('a message could not be read'));
    this.#worker = worker;
    return worker;
  }

  #died(worker: Worker, trouble: Trouble): void {
    if (this.#worker !== worker) return;
    this.#worker = undefined;
    worker.terminate();
    const waiting = [...this.#waiting.values()];
    this.#waiting.clear();
    for (const { reject } of waiting) reject(trouble);
  }

  #take(call: number): Waiting | undefined {
    const waiting = this.#waiting.get(call);
    this.#waiting.delete(call);
    return waiting;
  }

  #hear(worker: Worker, message: FromWorker): void {
    if ('answer' in message) this.#take(message.answer)?.resolve(message.value);
    else if ('refused' in message) this.#take(message.refused)?.reject(message.trouble);
    else if ('progress' in message) this.#waiting.get(message.progress)?.progress?.(message.of);
    else if ('seen' in message) this.options.changed(message.seen);
    else if ('legacy' in message) {
      const { legacy, bytes, options } = message;
      void readInOwnWorker(this.options.start, bytes, options).then((answer) =>
        this.#post(worker, { legacy, answer }),
      );
    }
  }
}

/** The engine over a thread: every method of `Engine`, rejecting with `Trouble`, or with the signal's reason when aborted. */
export const createClient = ({ changed, start = startWorker }: ClientOptions): Engine => {
  const thread = new Thread({ changed, start });
  const methods = Object.entries(argumentsOf).map(([name, count]) => [
    name,
    (...all: unknown[]) =>
      thread.call(name as MethodName, all.slice(0, count), (all[count] as CallOptions | undefined) ?? {}),
  ]);
  return Object.fromEntries(methods) as Engine;
};
