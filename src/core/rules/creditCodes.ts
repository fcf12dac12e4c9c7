import type { Item, ParamValue } from '../model/index.js';
import { creditCodeElement, creditCodesWith } from './codes.js';
import type { CodeReader, Mark } from './context.js';
import type { Pass } from './define.js';
import { oncePer } from './tally.js';

type CreditReading = ReturnType<CodeReader['credit']>;

/**
 * One finding for each credit code that `faulty` objects to: `tell` gets the first record that states it, how many do, and the
 * element where it stands there.
 */
export const eachCreditCode = (
  { codes, mark }: { codes: CodeReader | undefined; mark: (item: Item) => Mark },
  faulty: (reading: CreditReading) => boolean,
  tell: (
    first: Mark,
    said: { code: string; records: number; why: ParamValue },
    element: ReturnType<typeof creditCodeElement>,
  ) => void,
): Pass =>
  oncePer(
    mark,
    (item) => creditCodesWith(item, codes, faulty),
    (first, code, records, values) =>
      tell(first, { code, records, why: codes?.credit(code).why ?? '' }, creditCodeElement(values, code)),
  );
