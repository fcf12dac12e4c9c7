import type { Bilingual } from '../../../core/index.js';
import type { CallOptions } from '../engine.js';

/** Longest stretch of work between two looks at the event loop, in milliseconds. */
const stretch = 24;

/** Lets messages in (a cancel among them) without the four milliseconds a timer waits. */
const breath = (): Promise<void> =>
  new Promise((go) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      go();
    };
    port2.postMessage(0);
  });

/** How a long call says how far it is and hears that it is not wanted any more. */
export interface Pace {
  /** tells the progress, lets messages in; throws the signal's reason when the call was given up */
  step(text: Bilingual, share?: number): Promise<void>;
  /** the same without words, for inner loops: cheap to call for every row */
  breathe(): Promise<void>;
}

export const paceOf = (call: CallOptions = {}): Pace => {
  let last = performance.now();
  const breathe = async (): Promise<void> => {
    if (performance.now() - last > stretch) {
      await breath();
      last = performance.now();
    }
    call.signal?.throwIfAborted();
  };
  return {
    breathe,
    step(text, share) {
      call.progress?.(share === undefined ? { text } : { text, share });
      return breathe();
    },
  };
};
