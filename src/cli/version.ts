import { readFileSync } from 'node:fs';

/** The version in package.json, beside dist/. */
export const version = (): string => {
  const found: unknown = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));
  return String((found as { version: unknown }).version);
};
