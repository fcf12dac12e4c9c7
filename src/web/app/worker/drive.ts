import type { Bilingual, Stepwise } from '../../../core/index.js';
import type { Pace } from './pace.js';

/** Long work of core, driven step by step so that it can be given up between two steps. */
export const drive = async <Result>(work: Stepwise<Result>, pace: Pace, text: Bilingual): Promise<Result> => {
  for (;;) {
    const next = work.next();
    if (next.done === true) return next.value;
    await pace.step(text, next.value);
  }
};
