import type { LifeCatalogue, LifeOptions, LifeResult } from './life.js';
import { lift, rename, transfer } from './lifeMove.js';
import { merge, split } from './lifeSplit.js';
import { resume, retire, suspend } from './lifeStatus.js';

/** One step in the life of a code, with all it needs. */
export type LifeAction =
  | { do: 'retire' | 'suspend' | 'resume'; code: string }
  | { do: 'split'; code: string; into: readonly string[] }
  | { do: 'merge'; codes: readonly string[]; into: string }
  | { do: 'transfer'; code: string; to: string; from?: string }
  | { do: 'rename'; code: string; name: string }
  | { do: 'lift'; code: string; levels: readonly string[]; to?: string };

/** What the step changes in directory, lists and ledger; nothing is written. What cannot be done → UserError. */
export const live = (catalogue: LifeCatalogue, action: LifeAction, options: LifeOptions): LifeResult => {
  switch (action.do) {
    case 'retire':
      return retire(catalogue, action.code, options);
    case 'suspend':
      return suspend(catalogue, action.code, options);
    case 'resume':
      return resume(catalogue, action.code, options);
    case 'split':
      return split(catalogue, action.code, action.into, options);
    case 'merge':
      return merge(catalogue, action.codes, action.into, options);
    case 'transfer':
      return transfer(catalogue, action.code, action.to, {
        ...options,
        ...(action.from === undefined ? {} : { from: action.from }),
      });
    case 'rename':
      return rename(catalogue, action.code, action.name, options);
    case 'lift':
      return lift(catalogue, action.code, action.levels, {
        ...options,
        ...(action.to === undefined ? {} : { to: action.to }),
      });
  }
};
