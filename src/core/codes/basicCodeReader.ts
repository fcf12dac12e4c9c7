import type { CrosswalkEntry } from '../model/index.js';
import { crosswalkOf } from './crosswalk.js';
import { codeReader } from './reader.js';

/** The basic code a code holds; codes of other schemes mean what crosswalk.csv says. */
export const basicCodeReader = (
  scheme: string,
  entries: readonly CrosswalkEntry[] = [],
): ((code: string) => string | undefined) => {
  const crosswalk = crosswalkOf(entries);
  const codes = codeReader(scheme);
  return (code) => crosswalk.find(code) ?? codes.read(code)?.basic;
};
