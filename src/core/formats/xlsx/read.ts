import { readLegacy } from '../legacy.js';
import type { ReadLimits } from '../limits.js';
import type { Workbook } from '../sheet.js';

export const readXlsx = (bytes: Uint8Array, limits: ReadLimits): Workbook =>
  readLegacy(bytes, { kind: 'xlsx', name: 'workbook.xlsx', limits });
