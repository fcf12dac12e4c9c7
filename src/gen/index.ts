import { readFile } from 'node:fs/promises';
import { deriveChangeIndex } from './changeIndex.js';
import type { Derived } from './derive.js';
import { deriveDivisions } from './divisions.js';
import { deriveElementReference } from './elementReference.js';
import { deriveLockPlatforms } from './lockPlatforms.js';
import { deriveRuleIndex } from './ruleIndex.js';
import { deriveSchemas } from './schemas.js';

/** Everything that is derived and committed. */
export const deriveAll = async (): Promise<Derived[]> =>
  (
    await Promise.all([
      deriveChangeIndex(),
      deriveDivisions(),
      deriveElementReference(),
      deriveSchemas(),
      deriveRuleIndex(),
      deriveLockPlatforms(),
    ])
  ).flat();

/** Whether the committed text is another one; line ends of a Windows checkout do not count. */
export const isStale = (derived: Derived, now: string | undefined): boolean =>
  now?.replaceAll('\r\n', '\n') !== derived.text;

/** Derived files whose committed text is another one. */
export const staleFiles = async (): Promise<Derived[]> => {
  const stale: Derived[] = [];
  for (const derived of await deriveAll()) {
    const now = await readFile(derived.path, 'utf8').catch(() => undefined);
    if (isStale(derived, now)) stale.push(derived);
  }
  return stale;
};
