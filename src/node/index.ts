/** The host's side of the public API: folders, locks, git. */
export * from './files.js';
export * from './load.js';
export * from './lock.js';
export * from './save.js';
export * from './source.js';
