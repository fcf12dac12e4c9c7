/** The nouns, for the rooms of core. */
export * from './catalogue.js';
export * from './citation.js';
export * from './departments.js';
export * from './digest.js';
export * from './elements.js';
export * from './finding.js';
export * from './import.js';
export * from './item.js';
export * from './nearest.js';
export * from './numerals.js';
export * from './place.js';
export * from './records.js';
export * from './tables.js';
export * from './tablesOnDisk.js';
export * from './topics.js';
export * from './trouble.js';
export * from './values.js';
