/** Sheets and data of offices → items. */

export { type DataOptions, importData } from './data.js';
export { type SheetFacts, skipReasons } from './facts.js';
export { importWorkbook } from './import.js';
export { parseMapping, sheetMappings } from './mapping.js';
export type { ImportOptions } from './options.js';
export { repairedWorkbook } from './repairs.js';
