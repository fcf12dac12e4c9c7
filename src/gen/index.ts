import { readFile } from 'node:fs/promises';
import type { Derived } from './derive.js';
import { deriveDivisions } from './divisions.js';
import { deriveElementReference } from './elementReference.js';
import { deriveSchemas } from './schemas.js';

/** Everything that is derived and committed. */
export const deriveAll = async (): Promise<Derived[]> =>
  (await Promise.all([deriveDivisions(), deriveElementReference(), deriveSchemas()])).flat();

/** Derived files whose committed text is another one. */
export const staleFiles = async (): Promise<Derived[]> => {
  const stale: Derived[] = [];
  for (const derived of await deriveAll()) {
    const now = await readFile(derived.path, 'utf8').catch(() => undefined);
    if (now?.replaceAll('\r\n', '\n') !== derived.text) stale.push(derived);
  }
  return stale;
};
