export type { PublishedCopy, PublishedFile, PublishedScope } from './copy.js';
export { type ReadPublished, readPublished } from './read.js';
export { type VerifyOptions, type VerifyResult, verifyPublished } from './verify.js';
