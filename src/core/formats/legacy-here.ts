import type { LegacyReader } from './legacy-reader.js';

/** Reads an old format in this very thread: call it only in one that can be ended. The reader is loaded when first needed. */
export const readLegacy: LegacyReader = async (bytes, options) => {
  const reader = await import('./legacy.js');
  return reader.readLegacy(bytes, options);
};
