import { type LegacyReader, readLegacy, UserError } from '../../../core/index.js';
import type { Progress } from '../engine.js';
import type { WholeEngine } from './createEngine.js';
import type { FromWorker, LegacyAnswer, Seen, ToWorker } from './protocol.js';
import { troubleOf } from './trouble.js';

export interface ThreadHost {
  post(message: FromWorker): void;
  /** begins the engine, at the first call; `legacy` asks the page for a thread of its own */
  begin(lent: { legacy: LegacyReader; changed(seen: Seen): void }): Promise<WholeEngine>;
}

/** The engine behind messages: hears calls and cancels, answers with values, progress and troubles. */
export const createThread = ({ post, begin }: ThreadHost): ((message: ToWorker) => void) => {
  const asked = new Map<number, (answer: LegacyAnswer) => void>();
  let nextAsked = 1;
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
  const running = new Map<number, AbortController>();
  const answer = async ({ call, method, args }: Extract<ToWorker, { call: number }>): Promise<void> => {
    const controller = new AbortController();
    const { signal } = controller;
    running.set(call, controller);
    const progress = (of: Progress): void => {
      if (!signal.aborted) post({ progress: call, of });
    };
    try {
      engine ??= begin({ legacy, changed: (seen) => post({ seen }) });
      const value = await (await engine).call(method, args, { signal, progress });
      if (!signal.aborted) post({ answer: call, value });
    } catch (error) {
      if (!signal.aborted) post({ refused: call, trouble: troubleOf(error) });
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
  return (message) => {
    if ('call' in message) void answer(message);
    else if ('cancel' in message) running.get(message.cancel)?.abort();
    else if ('read' in message) void readOne(message.read);
    else {
      asked.get(message.legacy)?.(message.answer);
      asked.delete(message.legacy);
    }
  };
};
